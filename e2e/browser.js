// Plain JavaScript: `npm test` runs it before anything is compiled.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { fail } from '../lib/cli/prepare.js'

const DEBIAN = '/usr/bin/chromium'

/**
 * A Chromium for the tests, installed if there is none: the one that is named by
 * PORTICO_CHROMIUM, the system's, or Playwright's own.
 *
 * @returns {string} Its path.
 */
export function ensureBrowser() {
  const path = findBrowser()
  if (path) return path
  console.log('Installing a browser for the tests …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  const downloaded = findBrowser()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
  }
  return (
    findBrowser() ??
    fail(
      'The browser tests need Chromium, and it could not be installed.\n' +
        'Install it (Debian: apt-get install chromium), or name one with PORTICO_CHROMIUM=/path/to/chromium.',
    )
  )
}

/** @returns {string | undefined} */
function findBrowser() {
  const candidates = [process.env.PORTICO_CHROMIUM, DEBIAN, chromium.executablePath()]
  return candidates.find((file) => file && existsSync(file))
}

// Plain JavaScript: `npm test` runs it before anything is compiled.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { fail } from '../lib/cli/prepare.js'

/** Debian's. The one that can't show a window takes two thirds of the time. */
const DEBIAN_HEADLESS = '/usr/bin/chromium-headless-shell'
const DEBIAN = '/usr/bin/chromium'

const APT = ['-y', '-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10']

/**
 * A Chromium for the tests: the one that is named by PORTICO_CHROMIUM, the system's, or Playwright's
 * own. Where apt may install one, it installs Debian's fast one; elsewhere Playwright does if there
 * is none.
 *
 * @returns {string} Its path.
 */
export function ensureBrowser() {
  const named = process.env.PORTICO_CHROMIUM
  if (named && existsSync(named)) return named
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installOnDebian()
  if (!findBrowser()) spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  return (
    findBrowser() ??
    fail(
      'The browser tests need Chromium, and it could not be installed.\n' +
        'Install it (Debian: apt-get install chromium-headless-shell), or name one with PORTICO_CHROMIUM=/path/to/chromium.',
    )
  )
}

function installOnDebian() {
  if (existsSync(DEBIAN_HEADLESS)) return
  console.log('Installing a browser for the tests …')
  spawnSync('apt-get', ['update', ...APT], { stdio: 'inherit' })
  spawnSync('apt-get', ['install', ...APT, 'chromium-headless-shell'], { stdio: 'inherit' })
}

/** @returns {string | undefined} */
function findBrowser() {
  return [DEBIAN_HEADLESS, DEBIAN, chromium.executablePath()].find((file) => existsSync(file))
}

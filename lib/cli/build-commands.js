import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { publishFolder } from '../publish-folder.js'
import { explain, isPackaged, root } from './prepare.js'
import { commandSources, fingerprint } from './sources.js'

const cache = path.join(root, 'node_modules/.cache/portico')

/** Where a package has them. */
export const PACKAGED_COMMANDS = 'commands'

/** A build that was replaced is kept this long, in milliseconds: a command may be running from it. */
const KEPT_MS = 24 * 3_600_000

/**
 * Translates the commands to JavaScript, unless that was done for these sources already. Node.js
 * 20 doesn't run TypeScript, and translating each file when it is loaded takes a second.
 *
 * @returns {string} The address of the module that runs them.
 */
export function ensureCommandsBuilt() {
  const folder = isPackaged ? path.join(root, PACKAGED_COMMANDS) : ensureFolder()
  return pathToFileURL(path.join(folder, 'main.mjs')).href
}

function ensureFolder() {
  const folder = path.join(cache, fingerprint(root, commandSources))
  if (!existsSync(folder)) build(folder)
  return folder
}

/** @param {string} folder */
function build(folder) {
  try {
    mkdirSync(cache, { recursive: true })
    const draft = `${folder}.${process.pid}`
    bundle(draft)
    publishFolder(draft, folder)
    removeOld()
  } catch (error) {
    explain("The commands can't be built", error)
  }
}

/** @param {string} outdir */
function bundle(outdir) {
  /** @type {typeof import('esbuild')} */
  const esbuild = createRequire(import.meta.url)('esbuild')
  esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['lib/cli/main.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command doesn't import when it runs isn't loaded.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  })
}

function removeOld() {
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name)
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats && Date.now() - stats.mtimeMs > KEPT_MS)
      rmSync(file, { recursive: true, force: true })
  }
}

// Plain JavaScript without dependencies: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, portalSources } from './sources.js'

/** The folder that package.json is in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Whether this is what `npm run package` made: complete, without a lock file to install or build from. */
export const isPackaged = !existsSync(path.join(root, 'package-lock.json'))

const STDOUT = 1
const STDERR = 2

/**
 * Ends the process with a message that names the next step.
 *
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** Errors whose message is enough. Any other is a defect, and its stack is printed. */
const explained = [
  'CommandError',
  'ConfigurationError',
  'FolderInUseError',
  'DatabaseUnavailableError',
  'DamagedDatabaseError',
]

/**
 * Ends the process because of an error, without a stack where the reason is one of ours.
 *
 * @param {string} what What can't be done.
 * @param {unknown} error
 * @returns {never}
 */
export function explain(what, error) {
  if (!(error instanceof Error)) return fail(`${what}: ${String(error)}`)
  if (explained.includes(error.name)) return fail(`${what}. ${error.message}`)
  const { stack, message } = withoutParameters(error)
  return fail(`${what}: ${stack ?? message}`)
}

/**
 * The error of a failed query has its parameters, which are people's data or secrets. Its cause has
 * the reason without them.
 *
 * @param {Error} error
 */
function withoutParameters(error) {
  return 'params' in error && error.cause instanceof Error ? error.cause : error
}

/** Takes over what the `.env` file sets, where there is one; what is set already stays. */
export function readEnvFile() {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** Refuses a Node.js that is too old, by name of the one that is needed. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  // What the tokens' checksum needs came with these; 21 never got it.
  if ((major === 20 && minor >= 15) || (major === 22 && minor >= 2) || major > 22) return
  fail(
    `Portico needs Node.js ${engines.node}, and this is ${process.versions.node}.\n` +
      'Install a current version from https://nodejs.org and run the command again.',
  )
}

/** Installs the dependencies, unless the ones of this lock file are there. */
export function ensureInstalled() {
  if (isPackaged) return
  const installed = path.join(root, 'node_modules/.package-lock.json')
  const lockFile = path.join(root, 'package-lock.json')
  if (existsSync(installed) && modified(installed) >= modified(lockFile)) return
  console.error('Installing dependencies …')
  // The build needs the development ones too, also where NODE_ENV says production.
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund']
  // What a command prints may go into a file: installing isn't part of it.
  run('npm', parameters, 'Installing failed (see above).', {}, STDERR)
}

/**
 * Makes the production build, unless there is one of these sources: next.config.js names it so.
 *
 * @param {{ typesAreChecked?: boolean }} [known] Whether the types were checked just now.
 */
export function ensureBuilt({ typesAreChecked = false } = {}) {
  if (isPackaged) return
  const build = path.join(root, '.next/BUILD_ID')
  const current = fingerprint(root, portalSources)
  if (existsSync(build) && readFileSync(build, 'utf8') === current) return
  console.log('Building …')
  run(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    'The build failed (see above).',
    { NODE_ENV: 'production', PORTICO_BUILD_TYPES: typesAreChecked ? 'checked' : '' },
  )
}

/**
 * Runs a command in the project, with its output shown.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {string} otherwise What to say when it fails.
 * @param {Record<string, string>} [variables] More for its environment.
 * @param {number} [output] The descriptor that its output goes to.
 */
export function run(command, parameters, otherwise, variables = {}, output = STDOUT) {
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['inherit', output, 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...variables },
  })
  if (status !== 0) fail(otherwise)
}

/** @param {string} file */
function modified(file) {
  return statSync(file).mtimeMs
}

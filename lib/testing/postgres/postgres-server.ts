import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../free-port'
import { ensurePostgres } from './postgres-binaries'

/** A PostgreSQL server on a free port of this machine, with its data in a temporary folder. */
export type PostgresServer = {
  /** Returns the URL of one of its databases; `postgres` always exists. */
  url: (database: string) => string
  /** Stops the server and all connections, and keeps its data. */
  stop: () => Promise<void>
  /** Starts it again after a stop, on the same port. */
  start: () => Promise<void>
  /** Stops it and deletes its data. */
  remove: () => Promise<void>
}

type Account = { uid: number; gid: number }

/**
 * Stops the server and deletes its folder as soon as its input ends: on `remove`, or when the
 * process that started the server has ended in any way.
 */
const GUARD = `
  read -r _
  lock="$1/data/postmaster.pid"
  pid=$(head -n 1 "$lock" 2>/dev/null) && kill -QUIT "$pid" 2>/dev/null &&
    while [ -e "$lock" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
  rm -rf "$1"
`

const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/**
 * Creates and starts a PostgreSQL server for tests. Everybody on this machine may connect, and its
 * data doesn't survive a power failure.
 *
 * @throws {Error} when PostgreSQL is not installed, or with its output when it doesn't start.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = ensurePostgres()
  const account = findAccount()
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const spawnOptions = {
    ...account,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  }
  // In its own process group, so that Ctrl-C ends the tests and not this before them.
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const guarded = waitForExit(guard)
  const port = await findFreePort()
  const data = path.join(folder, 'data')
  let server: ChildProcess | undefined

  const start = async () => {
    const started = spawn(path.join(programs, 'postgres'), [...toParameters(port), '-D', data], {
      ...spawnOptions,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await waitUntilReady(started)
    server = started
  }
  const remove = async () => {
    guard.stdin.end()
    await guarded
  }
  try {
    createCluster(path.join(programs, 'initdb'), data, spawnOptions)
    await start()
  } catch (error) {
    await remove()
    throw error
  }
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    start,
    remove,
    stop: async () => {
      const stopped = server && waitForExit(server)
      server?.kill('SIGINT')
      await stopped
    },
  }
}

/** PostgreSQL refuses to run as root; its packages create an account for it. */
function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : undefined
  })
  if (uid !== undefined && gid !== undefined) return { uid, gid }
  throw new Error(
    'PostgreSQL can’t run as root, and there is no user "postgres" to run it as. ' +
      'Add one (useradd --system postgres), or run the tests as another user.',
  )
}

function createCluster(initdb: string, data: string, spawnOptions: object): void {
  const parameters = ['-D', data, '--username=postgres', '--auth=trust', '--encoding=UTF8']
  const run = spawnSync(initdb, [...parameters, `--locale=${LOCALE}`, '--no-sync'], {
    ...spawnOptions,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`initdb failed:\n${run.error ?? run.stderr}`)
}

function toParameters(port: number): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function waitUntilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}

function waitForExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
}

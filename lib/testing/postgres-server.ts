import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './free-port'
import { ensurePostgres } from './postgres-binaries'

/** A PostgreSQL server of our own, on a free port of this machine and with a folder in tmp. */
export type PostgresServer = {
  /** The address of one of its databases; `postgres` is always there. */
  url: (database: string) => string
  /** Ends all connections and the server; its data stay. */
  stop: () => Promise<void>
  /** Brings a stopped one up again, at the same address. */
  start: () => Promise<void>
  /** Takes it down and deletes its data. */
  remove: () => Promise<void>
}

type Account = { uid: number; gid: number }

/**
 * Takes the server down and deletes its folder as soon as its input ends: when it is told
 * to, or when the process that wanted the server is gone, in whichever way it went.
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
 * Makes a PostgreSQL server and starts it. Everybody on this machine may connect, and
 * nothing of it survives a power failure: it is for tests.
 *
 * @throws {Error} when PostgreSQL is not installed, or with what it said instead of starting.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = ensurePostgres()
  const account = accountToRunAs()
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const surroundings = {
    ...account,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  }
  // A group of its own: Ctrl-C has to end the tests, and must not end this before.
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const guarded = ended(guard)
  const port = await freePort()
  const data = path.join(folder, 'data')
  let server: ChildProcess | undefined

  const start = async () => {
    const started = spawn(path.join(programs, 'postgres'), [...settings(port), '-D', data], {
      ...surroundings,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await ready(started)
    server = started
  }
  const remove = async () => {
    guard.stdin.end()
    await guarded
  }
  try {
    makeCluster(path.join(programs, 'initdb'), data, surroundings)
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
      const stopped = server && ended(server)
      server?.kill('SIGINT')
      await stopped
    },
  }
}

/** PostgreSQL refuses to run as root; its packages come with an account for it. */
function accountToRunAs(): Account | undefined {
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

function makeCluster(initdb: string, data: string, surroundings: object): void {
  const parameters = ['-D', data, '--username=postgres', '--auth=trust', '--encoding=UTF8']
  const run = spawnSync(initdb, [...parameters, `--locale=${LOCALE}`, '--no-sync'], {
    ...surroundings,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`initdb failed:\n${run.error ?? run.stderr}`)
}

function settings(port: number): string[] {
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

function ready(server: ChildProcess): Promise<void> {
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

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
}

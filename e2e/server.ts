import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, createWriteStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { variableNames } from '../lib/env'
import { findFreePort } from '../lib/testing/free-port'

const root = path.resolve(import.meta.dirname, '..')

// Set, but empty: a developer's .env must not affect the servers of the stories.
const unconfigured = Object.fromEntries(variableNames.map((name) => [name, '']))

export type RunningServer = {
  url: string
  /** The file with everything that the process prints. */
  log: string
  /** Everything that it has printed so far. */
  output: () => string
  stop: () => Promise<void>
}

/** Creates a data folder for one server. */
export function createDataFolder(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'portico-e2e-')), 'data')
}

/** Creates one with the demo shop, which would take a start several seconds to fill. */
export function createDemoDataFolder(): string {
  const data = createDataFolder()
  const demo = process.env.PORTICO_E2E_DEMO
  if (demo) cpSync(demo, path.join(data, 'database'), { recursive: true })
  return data
}

/** Starts Portico as `npm start` does, on the existing build, and waits until it serves. */
export async function startServer(variables: Record<string, string>): Promise<RunningServer> {
  const port = await findFreePort()
  const ownDatabase = !variables.POLAR_SERVER && !variables.DATABASE_URL
  const data =
    variables.PORTICO_DATA_DIR ?? (ownDatabase ? createDemoDataFolder() : createDataFolder())
  const run = startProcess({ PORT: String(port), PORTICO_DATA_DIR: data, ...variables })
  const log = path.join(mkdtempSync(path.join(tmpdir(), 'portico-log-')), 'server.log')
  run.process.stdout.pipe(createWriteStream(log, { flags: 'a' }))
  run.process.stderr.pipe(createWriteStream(log, { flags: 'a' }))
  await run.printed('Portico is running')
  return { url: `http://127.0.0.1:${port}`, log, output: run.output, stop: run.stop }
}

/** Runs the start command as a process, for stories about the command itself. */
export function startProcess(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['lib/cli/start.js'], {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...unconfigured,
      ...variables,
    },
  })
  return watchProcess(child)
}

/** Keeps what a process prints, and waits for it. */
export function watchProcess(child: ChildProcessWithoutNullStreams) {
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      for (const listener of listeners) listener()
    })
  }
  return {
    process: child,
    ended,
    output: () => output,
    /** Waits until the process has printed this, or has ended. */
    printed: (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => output.includes(text) && resolve()
        listeners.add(look)
        look()
        ended.then(() => reject(new Error(`Ended without printing "${text}":\n${output}`)))
      }),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

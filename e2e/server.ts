import { spawn } from 'node:child_process'
import { cpSync, createWriteStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { variableNames } from '../lib/env'
import { freePort } from '../lib/testing/free-port'

const root = path.resolve(import.meta.dirname, '..')

// Set, but empty: what somebody keeps in their .env must not reach the servers of the stories.
const unconfigured = Object.fromEntries(variableNames.map((name) => [name, '']))

export type RunningServer = {
  url: string
  /** The file that keeps everything the process prints. */
  log: string
  /** Everything that it has printed by now. */
  output: () => string
  stop: () => Promise<void>
}

/** A folder of its own for one server's data. */
export function dataFolder(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'portico-e2e-')), 'data')
}

/** The same with the demo shop in it already: filling one takes a start several seconds. */
export function demoDataFolder(): string {
  const data = dataFolder()
  const demo = process.env.PORTICO_E2E_DEMO
  if (demo) cpSync(demo, path.join(data, 'database'), { recursive: true })
  return data
}

/** Starts Portico the way `npm start` does, on the build that is there, and waits until it serves. */
export async function startServer(variables: Record<string, string>): Promise<RunningServer> {
  const port = await freePort()
  const ownDatabase = !variables.POLAR_SERVER && !variables.DATABASE_URL
  const data = variables.PORTICO_DATA_DIR ?? (ownDatabase ? demoDataFolder() : dataFolder())
  const run = startProcess({ PORT: String(port), PORTICO_DATA_DIR: data, ...variables })
  const log = path.join(mkdtempSync(path.join(tmpdir(), 'portico-log-')), 'server.log')
  run.process.stdout.pipe(createWriteStream(log, { flags: 'a' }))
  run.process.stderr.pipe(createWriteStream(log, { flags: 'a' }))
  await run.printed('Portico is running at')
  return { url: `http://127.0.0.1:${port}`, log, output: run.output, stop: run.stop }
}

/** The start command as a process, for stories about the command itself. */
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
    /** Waits until the process has printed this, or ended without. */
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

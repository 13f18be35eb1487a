import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'

/** The data folder is in use by another process. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError'

  constructor(folder: string, holder: Holder) {
    super(
      `${folder} is in use by another Portico (process ${holder.pid} on ${holder.host}). ` +
        'Stop that one, or give this one its own folder with PORTICO_DATA_DIR.',
    )
  }
}

const holder = z.object({ pid: z.number(), host: z.string() })

type Holder = z.infer<typeof holder>

const HEARTBEAT_MS = 2_000
const SILENT_MS = 10_000

/**
 * Claims a folder for this process until it ends. PGlite needs that: two processes
 * on one folder damage it without a word.
 *
 * A holder that can't be seen from here (another container or machine on a shared
 * volume) counts as alive while its lock file is being touched.
 *
 * @throws {FolderInUseError} when a living process holds it.
 */
export function lockFolder(folder: string): void {
  const file = path.join(folder, 'portico.lock')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!claim(file)) {
    const other = readHolder(file)
    if (other && isAlive(other, file)) throw new FolderInUseError(folder, other)
    rmSync(file, { force: true })
    if (!claim(file)) throw new FolderInUseError(folder, readHolder(file) ?? self())
  }
  setInterval(() => touch(file), HEARTBEAT_MS).unref()
  process.once('exit', () => rmSync(file, { force: true }))
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(self()), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function self(): Holder {
  return { pid: process.pid, host: hostname() }
}

function readHolder(file: string): Holder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function isAlive({ pid, host }: Holder, file: string): boolean {
  if (host === hostname() && (pid === process.pid || !processExists(pid))) return false
  return Date.now() - statSync(file).mtimeMs < SILENT_MS
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The folder was removed under a running process; there is nothing left to guard.
  }
}

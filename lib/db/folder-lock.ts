import {
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import * as z from 'zod/mini'
import { makePrivateFolder } from '../private-files'

/** The data folder is in use by another process. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError'

  constructor(file: string, holder: Holder | undefined) {
    const who = holder ? `process ${holder.pid}` : 'one that is just starting'
    super(
      `${path.dirname(file)} is in use by another Portico (${who}). ` +
        'Stop that one, or give this one its own folder with PORTICO_DATA_DIR. ' +
        `If no Portico runs there any more, delete ${file}.`,
    )
  }
}

const holder = z.object({ pid: z.number(), scope: z.string() })

type Holder = z.infer<typeof holder>

const HEARTBEAT_MS = 2_000
const SILENT_MS = 10_000

/**
 * Claims a folder for this process until it ends. PGlite needs that: two processes on
 * one folder damage it without a word.
 *
 * @throws {FolderInUseError} when a living process holds it.
 */
export function lockFolder(folder: string): void {
  const file = path.join(folder, 'portico.lock')
  makePrivateFolder(folder)
  if (!claim(file)) {
    takeFromTheDead(file)
    if (!claim(file)) throw new FolderInUseError(file, readHolder(readText(file)))
  }
  setInterval(() => touch(file), HEARTBEAT_MS).unref()
  process.once('exit', () => {
    if (readText(file) === self()) rmSync(file, { force: true })
  })
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, self(), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead process's lock away, and only that: another may have been quicker. */
function takeFromTheDead(file: string): void {
  const text = readText(file)
  const other = readHolder(text)
  if (isAlive(other, file)) throw new FolderInUseError(file, other)
  const moved = `${file}.${process.pid}`
  try {
    renameSync(file, moved)
  } catch {
    return
  }
  if (readText(moved) !== text) {
    renameSync(moved, file)
    throw new FolderInUseError(file, readHolder(readText(file)))
  }
  rmSync(moved, { force: true })
}

function self(): string {
  return JSON.stringify({ pid: process.pid, scope: scope() })
}

/** Where a process number means one process: this boot of this machine, this container. */
function scope(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${hostname()} ${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function readHolder(text: string | undefined): Holder | undefined {
  try {
    return holder.parse(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}

/**
 * A holder of our own scope lives if its process does. One that can't be seen from
 * here, or whose lock is just being written, lives while the lock is being touched.
 */
function isAlive(other: Holder | undefined, file: string): boolean {
  if (other?.scope === scope()) return other.pid !== process.pid && processExists(other.pid)
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - touched < SILENT_MS
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** One that has ended, and whose parent hasn't asked how: it can still be sent signals. */
function isZombie(pid: number): boolean {
  // The name, in brackets before the state, may hold brackets itself.
  const state = readText(`/proc/${pid}/stat`)?.split(') ').at(-1)?.[0]
  return state === 'Z' || state === 'X'
}

function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The folder was removed under a running process; there is nothing left to guard.
  }
}

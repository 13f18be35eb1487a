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

  constructor(file: string, owner: LockOwner | undefined) {
    const who = owner ? `process ${owner.pid}` : 'one that is just starting'
    super(
      `${path.dirname(file)} is in use by another Portico (${who}). ` +
        'Stop that one, or give this one its own folder with PORTICO_DATA_DIR. ' +
        `If no Portico runs there any more, delete ${file}.`,
    )
  }
}

const lockOwner = z.object({ pid: z.number(), scope: z.string() })

type LockOwner = z.infer<typeof lockOwner>

const HEARTBEAT_MS = 2_000
const SILENT_MS = 10_000

/**
 * Locks a folder for this process until it ends. Two processes that use PGlite in the same folder
 * would silently damage it.
 *
 * @throws {FolderInUseError} when another running process has locked it.
 */
export function lockFolder(folder: string): void {
  const file = path.join(folder, 'portico.lock')
  makePrivateFolder(folder)
  if (!tryToClaim(file)) {
    removeStaleLock(file)
    if (!tryToClaim(file)) throw new FolderInUseError(file, readOwner(readText(file)))
  }
  setInterval(() => touch(file), HEARTBEAT_MS).unref()
  process.once('exit', () => {
    if (readText(file) === describeProcess()) rmSync(file, { force: true })
  })
}

function tryToClaim(file: string): boolean {
  try {
    writeFileSync(file, describeProcess(), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the lock of a process that has ended, and no other: another process may be doing the
 * same.
 */
function removeStaleLock(file: string): void {
  const text = readText(file)
  const owner = readOwner(text)
  if (isAlive(owner, file)) throw new FolderInUseError(file, owner)
  const moved = `${file}.${process.pid}`
  try {
    renameSync(file, moved)
  } catch {
    return
  }
  if (readText(moved) !== text) {
    renameSync(moved, file)
    throw new FolderInUseError(file, readOwner(readText(file)))
  }
  rmSync(moved, { force: true })
}

function describeProcess(): string {
  return JSON.stringify({ pid: process.pid, scope: getScope() })
}

/** Returns where a process id is unique: in this container, since this boot of this machine. */
function getScope(): string {
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

function readOwner(text: string | undefined): LockOwner | undefined {
  try {
    return lockOwner.parse(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}

/**
 * Whether the owner of a lock is still running. If its process can't be seen from here, or its lock
 * is still being written, the lock counts for as long as it is touched.
 */
function isAlive(other: LockOwner | undefined, file: string): boolean {
  if (other?.scope === getScope()) return other.pid !== process.pid && isRunning(other.pid)
  const touchedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - touchedAt < SILENT_MS
}

function isRunning(pid: number): boolean {
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
    // The folder was deleted while the process runs; there is nothing left to lock.
  }
}

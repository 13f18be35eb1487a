import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { log } from './log'

const FOLDER = 0o700
const FILE = 0o600
const PERMISSIONS = 0o777

/** A folder that everybody may write to, such as /tmp: it isn't ours to close. */
const STICKY = 0o1000

/**
 * Makes a folder that only its owner can enter. One that is there becomes so; what is in it stays
 * as it is.
 */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER })
  const stats = statSync(folder)
  if (!(stats.mode & STICKY)) warnOf(folder, closeToOthers(folder, stats))
}

/**
 * Closes a file, or a folder with all that is in it, to everybody but its owner. Symbolic links in
 * it are not followed. Where the file system or the owner doesn't let us, the log says so.
 */
export function makePrivate(place: string): void {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (stats) warnOf(place, closeAll(place, stats))
}

/** Writes a file that only its owner can read: whole or not at all, and through no link. */
export function writePrivately(file: string, content: string | Buffer): void {
  const draft = `${file}.${process.pid}.draft`
  try {
    rmSync(draft, { force: true })
    writeFileSync(draft, content, { flag: 'wx', mode: FILE })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** @returns Why something stays open to others, if it does. */
function closeAll(place: string, stats: Stats): unknown {
  const failures = [closeToOthers(place, stats)]
  if (stats.isDirectory()) {
    for (const name of readdirSync(place)) {
      const entry = path.join(place, name)
      const own = lstatSync(entry, { throwIfNoEntry: false })
      if (own && !own.isSymbolicLink()) failures.push(closeAll(entry, own))
    }
  }
  return failures.find(Boolean)
}

function closeToOthers(place: string, stats: Stats): unknown {
  const wanted = stats.isDirectory() ? FOLDER : FILE
  if ((stats.mode & PERMISSIONS) === wanted) return undefined
  try {
    chmodSync(place, wanted)
  } catch (error) {
    return error
  }
}

function warnOf(place: string, failure: unknown): void {
  if (failure) log('warn', 'Other users may be able to read files', { place, failure })
}

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

/** The sticky bit, which shared folders such as /tmp have: their permissions stay as they are. */
const STICKY = 0o1000

/**
 * Creates a folder that only its owner can enter. An existing folder gets these permissions too;
 * its contents keep theirs.
 */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER })
  const stats = statSync(folder)
  if (!(stats.mode & STICKY)) warnOf(folder, closeToOthers(folder, stats))
}

/**
 * Lets only its owner access a file, or a folder and everything in it. Symbolic links are not
 * followed. Where the permissions can't be changed, the log says so.
 */
export function makePrivate(place: string): void {
  const stats = statSync(place, { throwIfNoEntry: false })
  if (stats) warnOf(place, closeAll(place, stats))
}

/**
 * Writes a file that only its owner can read. The write is atomic, and replaces a symbolic link
 * instead of following it.
 */
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

/** @returns The error where permissions could not be changed, if there was one. */
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

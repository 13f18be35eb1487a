import {
  constants,
  createWriteStream,
  lstatSync,
  openSync,
  rmSync,
  type WriteStream,
} from 'node:fs'
import { CommandError } from './command'

/** Pipes and devices are opened as they are. Windows has no O_NOFOLLOW. */
const AS_IT_IS = constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a new file for the output of a command, which only its owner can read. An existing file is
 * replaced, not overwritten, since it may have other permissions or hard links.
 *
 * @throws {CommandError} when it can't be written, or is a symbolic link, which somebody else may
 *   have created.
 */
export function openOutput(file: string): WriteStream {
  try {
    return createWriteStream(file, { fd: openNew(file) })
  } catch (cause) {
    if (cause instanceof CommandError) throw cause
    throw new CommandError(`${file} can't be written. Check its folder and its permissions.`, {
      cause,
    })
  }
}

function openNew(file: string): number {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats?.isSymbolicLink()) {
    throw new CommandError(
      `${file} is a symbolic link, which is not written through. Delete it, or name another file.`,
    )
  }
  if (stats && !stats.isFile()) return openSync(file, AS_IT_IS)
  rmSync(file, { force: true })
  // Exclusive, so that a file or link that is created at this moment isn't used either.
  return openSync(file, 'wx', 0o600)
}

import {
  constants,
  createWriteStream,
  lstatSync,
  openSync,
  rmSync,
  type WriteStream,
} from 'node:fs'
import { CommandError } from './command'

/** A pipe or a device is written to as it is. Windows has no links of this kind. */
const AS_IT_IS = constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)

/**
 * Opens a file for the output of a command. It is a new one that only its owner can read: a file
 * that was there, perhaps with other permissions or a second name, is replaced and not written to.
 *
 * @throws {CommandError} when it can't be written, or is a symbolic link: somebody else may have put
 *   it there.
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
  // Exclusive: not through what somebody puts there at this moment either.
  return openSync(file, 'wx', 0o600)
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { makePrivateFolder, writePrivately } from '../../private-files'
import { type FileStore, hashFile, mustBeWhole } from './file-store'

/**
 * Keeps files in a folder, under their hash in folders of its first two digits. A file that no paper
 * ends up with, since the process was killed in between, is harmless.
 */
export function createFolderFiles(folder: string): FileStore {
  const place = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(_transaction, content) {
      const sha256 = hashFile(content)
      makePrivateFolder(path.dirname(place(sha256)))
      writePrivately(place(sha256), Buffer.from(content))
      return sha256
    },

    async get(_database, sha256) {
      return mustBeWhole(await readFile(place(sha256)).catch(ignoreMissing), sha256)
    },
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

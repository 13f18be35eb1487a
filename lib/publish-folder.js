// How a folder that takes time to make appears under its name.
import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Gives a finished draft its name. The folder appears whole or not at all; another process may have
 * been quicker with the same one, which then stays.
 *
 * @param {string} draft Beside the folder; gone afterwards.
 * @param {string} folder
 */
export function publishFolder(draft, folder) {
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

import { log } from '../../log'
import { refused } from '../errors'
import type { Services } from '../services'
import { DamagedFileError } from './file-store'

/**
 * A file of a paper, exactly as it was issued.
 *
 * @throws {ServiceError} `refused` where it is missing or damaged, which the log says.
 */
export async function readFile(
  { database, papers }: Services,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await papers.files.get(database, sha256)
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error
    log('error', 'A paper that was issued can’t be read', { reason: error.message })
    throw refused('PaperDamaged')
  }
}

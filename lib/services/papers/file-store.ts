import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { paperFiles } from '../../db/schema'

/** A file that was kept is gone, or isn't what it was. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
}

export type FileContent = Uint8Array<ArrayBuffer>

/** Keeps files by the SHA-256 of their content, for good. */
export type FileStore = {
  /** Keeps a file, with what the transaction writes or before it. Returns its hash. */
  put: (transaction: Database, content: Uint8Array) => Promise<string>
  /** @throws {DamagedFileError} */
  get: (database: Database, sha256: string) => Promise<FileContent>
}

/** Computes the hash by which a file is kept. */
export function hashFile(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * Returns the content if it is what was kept.
 *
 * @throws {DamagedFileError}
 */
export function mustBeWhole(content: FileContent | undefined, sha256: string): FileContent {
  if (!content) throw new DamagedFileError(`The file ${sha256} is missing`)
  if (hashFile(content) !== sha256) throw new DamagedFileError(`The file ${sha256} is damaged`)
  return content
}

/** Keeps files in the database, in the transaction that needs them. */
export const databaseFiles: FileStore = {
  async put(transaction, content) {
    const sha256 = hashFile(content)
    await transaction.insert(paperFiles).values({ sha256, content: new Uint8Array(content) }).onConflictDoNothing()
    return sha256
  },

  async get(database, sha256) {
    const [row] = await database.select().from(paperFiles).where(eq(paperFiles.sha256, sha256))
    return mustBeWhole(row?.content, sha256)
  },
}

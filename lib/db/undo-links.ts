import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database } from './database'
import { undoLinks } from './schema'

/** 128 random bits. */
const TOKEN_BYTES = 16

type Kept = { sealed: string; until: Date }

/** Keeps what an undo link stands for until then, and returns its token: 22 characters. */
export async function saveUndoLink(
  database: Database,
  { sealed, until }: Kept,
  now: Date,
): Promise<string> {
  await database.delete(undoLinks).where(lt(undoLinks.expires_at, now))
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await database.insert(undoLinks).values({ token_hash: hash(token), sealed, expires_at: until })
  return token
}

/** What the undo link with this token stands for; null when there is none, or it has ended. */
export async function findUndoLink(
  database: Database,
  token: string,
  now: Date,
): Promise<string | null> {
  const [kept] = await database
    .select({ sealed: undoLinks.sealed })
    .from(undoLinks)
    .where(and(eq(undoLinks.token_hash, hash(token)), gt(undoLinks.expires_at, now)))
  return kept?.sealed ?? null
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

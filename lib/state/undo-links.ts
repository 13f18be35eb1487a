import { stateDatabase } from './database'

/** Keeps what an undo link stands for until then. Returns its token; null without a database. */
export async function keepUndoLink(sealed: string, until: Date): Promise<string | null> {
  const database = await stateDatabase()
  if (!database) return null
  const { saveUndoLink } = await import('../db/undo-links')
  return saveUndoLink(database, { sealed, until }, new Date())
}

/** What the undo link with this token stands for; null when there is none, or it has ended. */
export async function findUndoLink(token: string): Promise<string | null> {
  const database = await stateDatabase()
  if (!database) return null
  const links = await import('../db/undo-links')
  return links.findUndoLink(database, token, new Date())
}

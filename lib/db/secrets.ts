import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import type { Database } from './database'
import { secrets } from './schema'

/** Keeps the secrets that nobody configured, so that they outlive the process. */
export type SecretStore = {
  /** The kept secret of this name; made and kept when there is none yet. */
  keep(name: string, make: () => string): Promise<string>
}

/** A secret that can't be guessed: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Secrets in a file of the data folder that only its owner can read. */
export function secretsInFolder(folder: string): SecretStore {
  const file = path.join(folder, 'secrets.json')
  return {
    async keep(name, make) {
      const kept = readKept(file)
      const value = kept[name] ?? make()
      if (kept[name] === undefined) writeKept(file, { ...kept, [name]: value })
      return value
    },
  }
}

const keptSecrets = z.record(z.string(), z.string())

function readKept(file: string): Record<string, string> {
  if (!existsSync(file)) return {}
  try {
    return keptSecrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} can't be read. Restore it, or delete it to make new secrets.`, {
      cause,
    })
  }
}

/** Whole or not at all: a crash must not leave half a file behind. */
function writeKept(file: string, kept: Record<string, string>): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
}

/**
 * Secrets in the database, so that instances that share it share them too. One that was
 * asked for is withStateStore: sessions must outlive a database that is away.
 */
export function secretsInDatabase(database: Database): SecretStore {
  const known = new Map<string, string>()
  return {
    async keep(name, make) {
      const value = known.get(name) ?? (await keepInDatabase(database, name, make))
      known.set(name, value)
      return value
    },
  }
}

async function keepInDatabase(
  database: Database,
  name: string,
  make: () => string,
): Promise<string> {
  await database.insert(secrets).values({ name, value: make() }).onConflictDoNothing()
  const [row] = await database.select().from(secrets).where(eq(secrets.name, name))
  if (!row) throw new Error(`The secret ${name} could not be kept`)
  return row.value
}

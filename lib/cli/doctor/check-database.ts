import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { withCheckedCertificate } from '../../db/tls'
import { env } from '../../env'
import { reasonOf } from '../../log'
import type { Finding } from '../../polar/checks/finding'

const subject = 'database'

const CONNECT_MS = 5_000

/** Whether the database can be used. It is neither migrated nor made. */
export async function checkDatabase(): Promise<Finding[]> {
  const { databaseUrl, polarServer, dataDir } = env()
  if (databaseUrl) return [await checkServer(databaseUrl)]
  if (!polarServer) return [checkFolder(path.resolve(dataDir))]
  const text = 'none: sign-in links can be used more than once, and nothing can be revoked'
  return [{ subject, state: 'ok', text }]
}

async function checkServer(url: string): Promise<Finding> {
  const client = new Client({
    connectionString: withCheckedCertificate(url),
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: CONNECT_MS,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    // Migrations make tables, and a schema for the list of those that were applied.
    const { rows } = await client.query<{ version: string; may: boolean }>(
      `select current_setting('server_version') as version,
        has_database_privilege(current_database(), 'create')
          and has_schema_privilege(current_schema(), 'create') as may`,
    )
    const [{ version, may } = { version: '', may: false }] = rows
    if (may) return { subject, state: 'ok', text: `PostgreSQL ${version} takes DATABASE_URL` }
    const text =
      'The user of DATABASE_URL may not make tables and schemas. Make it the owner of the database'
    return { subject, state: 'wrong', text }
  } catch (error) {
    const text =
      `The database that DATABASE_URL names can’t be used: ${reasonOf(error)}. Check that the ` +
      'server runs, and address, user, password and sslmode'
    return { subject, state: 'wrong', text }
  } finally {
    await client.end().catch(() => {})
  }
}

function checkFolder(folder: string): Finding {
  const nearest = nearestExisting(folder)
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch {
    const text = `The data folder ${folder} can’t be written. Make it writable for this user, or name another with PORTICO_DATA_DIR`
    return { subject, state: 'wrong', text }
  }
  const isThere = existsSync(path.join(folder, 'database'))
  const text = isThere
    ? `embedded, in ${folder}`
    : `embedded, in ${folder}, where the first start makes it`
  return { subject, state: 'ok', text }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder))
}

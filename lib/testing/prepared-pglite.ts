import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { connectPglite } from '../db/connect'
import { fillDemoShop } from '../db/seed/fill'

/** Databases that are built once and copied by the tests: building one takes seconds. */
export type PreparedPglite = {
  /** A dump of an empty, migrated database. */
  empty: string
  /** A dump of one with the demo shop. */
  demo: string
  /** The same as a folder, closed. */
  demoFolder: string
}

/** Builds the databases that tests copy. */
export async function preparePglite(): Promise<PreparedPglite & { remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-prepared-'))
  const toPath = (name: string) => path.join(folder, name)
  const prepared = {
    empty: toPath('empty.tar'),
    demo: toPath('demo.tar'),
    demoFolder: toPath('database'),
  }
  const database = await connectPglite(prepared.demoFolder)
  await dump(database.$client, prepared.empty)
  await fillDemoShop(database)
  await dump(database.$client, prepared.demo)
  await database.$client.close()
  return { ...prepared, remove: () => rmSync(folder, { recursive: true }) }
}

async function dump(client: PGlite, file: string): Promise<void> {
  const content = await client.dumpDataDir('none')
  await writeFile(file, Buffer.from(await content.arrayBuffer()))
}

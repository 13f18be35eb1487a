import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { openDatabase } from '../../db/open'

/**
 * Gives the tests of a file Portico's own API, in this process, on a database of its own with the
 * demo shop; and these variables besides.
 */
export function openOwnShop(variables: Record<string, string> = {}): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-own-shop-'))
  beforeAll(async () => {
    const secret = 'a secret of the tests, long enough'
    const all = { PORTICO_DATA_DIR: folder, PORTICO_SECRET: secret, ...variables }
    for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
    await openDatabase()
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
}

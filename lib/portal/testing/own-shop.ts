import { afterAll, beforeAll, vi } from 'vitest'
import { openDatabase } from '../../db/open'
import { createDemoDataFolder } from '../../testing/database'

/**
 * Gives the tests of a file the embedded API, on a database of their own with the demo shop, and
 * sets these environment variables.
 */
export function openOwnShop(variables: Record<string, string> = {}): void {
  beforeAll(async () => {
    const secret = 'a secret of the tests, long enough'
    const all = { PORTICO_DATA_DIR: createDemoDataFolder(), PORTICO_SECRET: secret, ...variables }
    for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
    await openDatabase()
  })
  afterAll(() => {
    vi.unstubAllEnvs()
  })
}

import { preparePglite } from '../lib/testing/prepared-pglite'

/**
 * Fills the demo shop once, for the data folders that `createDemoDataFolder` makes from then on.
 *
 * @returns Removes it.
 */
export async function prepareDemo(): Promise<() => void> {
  const { demoFolder, remove } = await preparePglite()
  process.env.PORTICO_E2E_DEMO = demoFolder
  return remove
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDemoOrders } from '../../db/seed/orders'
import { databaseFiles } from '../../services/papers/file-store'
import { createFolderFiles } from '../../services/papers/folder-files'
import { expectNoOtherFiles, expectWholePapers } from '../../testing/crash/expect-whole-papers'
import { killOften } from '../../testing/crash/kill-often'
import { crashPlaces } from '../../testing/crash/places'
import { createRandomNumbers } from '../../testing/crash/random'
import { createWriter, editAndIssue, type Writer } from '../../testing/crash/writers'
import { startReceiver } from '../../testing/receiver'
import { countRounds } from '../../testing/rounds'
import { testSeed } from '../../testing/seed'
import { customerId, MERCHANT_TOKEN } from '../testing/shop'

/** For each of four places: 200 in all in the long run. */
const KILLS = countRounds(20, 3)

/** Two cores that have nothing else to do need a tenth of it. */
const TIMEOUT_MS = 60 * 60_000

/** Paid, complete, and without an invoice yet. */
const ids = createDemoOrders()
  .orders.filter(
    ({ customer_id, status, is_invoice_generated, billing_name, billing_address }) =>
      customer_id === customerId('usr_1001') &&
      status === 'paid' &&
      !is_invoice_generated &&
      billing_name &&
      billing_address,
  )
  .slice(0, 3)
  .flatMap(({ id }) => id ?? [])

const newWriters = (): Writer[] =>
  ids.map((id, n) =>
    createWriter({ id, path: `/v1/orders/${id}` }, `Edit by ${n}, number`, editAndIssue),
  )

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-crash-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const places = crashPlaces.flatMap(([name, make]) => [
  { name: `${name}, files in it`, make, files: () => undefined },
  { name: `${name}, files in a folder`, make, files: makeFolder },
])

describe.each(places)(
  `a portal on $name, that is killed ${KILLS} times while it issues invoices`,
  ({ make, files: makeFiles }) => {
    it('has whole revisions or none', { timeout: TIMEOUT_MS }, async () => {
      const receiver = await startReceiver()
      onTestFinished(() => receiver.stop())
      const { place, open } = await make()
      const files = makeFiles()
      const writers = newWriters()
      const random = createRandomNumbers(testSeed)
      const setting = { place, files, webhook: receiver.url, token: MERCHANT_TOKEN }
      const { child } = await killOften({ setting, writers, kills: KILLS, random })
      await child.kill()

      const database = await open()
      const store = files ? createFolderFiles(files) : databaseFiles
      for (const writer of writers) await expectWholePapers(database, store, writer)
      if (!files) await expectNoOtherFiles(database)
      expect(writers.flatMap(({ confirmed }) => confirmed).length).toBeGreaterThan(KILLS)
    })
  },
)

import type { Database } from '../../db/database'
import { createPrinter } from '../../papers/create-printer'
import { databaseFiles } from '../../services/papers/file-store'
import type { Services } from '../../services/services'

export const MERCHANT_TOKEN = 'polar_oat_the-merchant-of-the-tests'

const print = createPrinter({
  root: process.cwd(),
  readLook: async () => ({ accent: '#0f6b5c', logo: null }),
})

/** The services of a shop in a test, with the clock that runs. */
export function createServices(database: Database): Services {
  return {
    database,
    clock: () => new Date(),
    tokenKey: 'a key of the tests',
    merchantToken: MERCHANT_TOKEN,
    merchantName: 'Nordlicht',
    portalUrl: 'https://portal.example',
    papers: {
      print,
      files: databaseFiles,
      seller: null,
      footer: [],
      timeZone: 'UTC',
      coverImported: false,
    },
  }
}

import { createHmac, randomBytes } from 'node:crypto'
import { openDatabase, rootSecret } from '../db/open'
import { env } from '../env'
import type { Services } from './services'

/** The rules of this process, on its one database and with its secrets. */
export async function openServices(): Promise<Services> {
  const { database, secrets } = await openDatabase()
  const { accessToken, url, brand } = env()
  return {
    database,
    clock: () => new Date(),
    tokenKey: createHmac('sha256', await rootSecret())
      .update('session tokens')
      .digest('hex'),
    merchantToken: accessToken ?? (await secrets.keep('polar_access_token', newMerchantToken)),
    merchantName: brand.name ?? 'Portico',
    portalUrl: url,
  }
}

function newMerchantToken(): string {
  return `polar_oat_${randomBytes(32).toString('hex')}`
}

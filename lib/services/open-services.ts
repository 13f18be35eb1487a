import { createHmac, randomBytes } from 'node:crypto'
import { openDatabase, rootSecret } from '../db/open'
import { env } from '../env'
import type { Webhook } from './events/webhook'
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

const WEBHOOK_TIMEOUT_MS = 10_000

/** Where this process sends events to; undefined when nobody configured it. */
export function configuredWebhook(): Webhook | undefined {
  const { webhook } = env()
  return webhook && { ...webhook, timeout: WEBHOOK_TIMEOUT_MS }
}

function newMerchantToken(): string {
  return `polar_oat_${randomBytes(32).toString('hex')}`
}

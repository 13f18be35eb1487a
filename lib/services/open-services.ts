import { createHmac, randomBytes } from 'node:crypto'
import { getRootSecrets, openDatabase } from '../db/open'
import type { SecretStore } from '../db/secrets'
import { env } from '../env'
import type { Webhook } from './events/webhook'
import type { Services } from './services'

/** The services of this process, on its one database and with its secrets. */
export async function openServices(options?: { demo: boolean }): Promise<Services> {
  const { database, secrets } = await openDatabase(options)
  const { url, brand } = env()
  const [secret] = await getRootSecrets()
  return {
    database,
    clock: () => new Date(),
    tokenKey: createHmac('sha256', secret).update('session tokens').digest('hex'),
    merchantToken: await merchantTokenOf(secrets),
    merchantName: brand.name ?? 'Portico',
    portalUrl: url,
  }
}

const WEBHOOK_TIMEOUT_MS = 10_000

/** The webhook that this process sends events to; undefined when none is configured. */
export function configuredWebhook(): Webhook | undefined {
  const { webhook } = env()
  return webhook && { ...webhook, timeout: WEBHOOK_TIMEOUT_MS }
}

/** The token that makes its bearer the merchant: the configured one, else the kept one. */
export async function merchantTokenOf(secrets: SecretStore): Promise<string> {
  return env().accessToken ?? secrets.keep('polar_access_token', newMerchantToken)
}

function newMerchantToken(): string {
  return `polar_oat_${randomBytes(32).toString('hex')}`
}

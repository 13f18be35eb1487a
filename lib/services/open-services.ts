import { createHmac, randomBytes } from 'node:crypto'
import { getAccents } from '../brand/accent'
import type { Database } from '../db/database'
import { findOrganization } from '../db/find-organization'
import { getRootSecrets, openDatabase } from '../db/open'
import type { SecretStore } from '../db/secrets'
import { env } from '../env'
import { logos } from '../logo/logos'
import type { PaperLook } from '../papers/create-paper-pdf'
import { createPrinter } from '../papers/create-printer'
import type { Webhook } from './events/webhook'
import { databaseFiles } from './papers/file-store'
import { createFolderFiles } from './papers/folder-files'
import type { PaperSettings } from './papers/paper-settings'
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
    papers: openPapers(database),
  }
}

function openPapers(database: Database): PaperSettings {
  const { papers, timeZone } = env()
  const root = process.cwd()
  return {
    print: createPrinter({ root, readLook: () => readLook(database) }),
    files: papers.folder ? createFolderFiles(papers.folder) : databaseFiles,
    seller: papers.seller ?? null,
    footer: papers.footer,
    timeZone,
    coverImported: papers.coverImported,
  }
}

/** Papers look as the pages do: configured values first, then stored ones. */
async function readLook(database: Database): Promise<PaperLook> {
  const { brand } = env()
  const stored = await findOrganization(database)
  const { accent } = getAccents(brand.accent ?? stored?.accent ?? null).light
  const address = brand.logo ?? stored?.avatar_url
  const logo = address ? await logos().load(address) : null
  const alt = brand.name ?? stored?.name ?? ''
  return { accent, logo: logo && { content: logo.content, file: `logo.${logo.type}`, alt } }
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

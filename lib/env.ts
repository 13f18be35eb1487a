import * as z from 'zod/mini'
import { findMissing } from './env-required'
import * as value from './env-values'

/** A configuration that Portico can't start with: every problem at once. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'

  constructor(readonly problems: string[]) {
    super(`The configuration has ${problems.length} problem(s):\n- ${problems.join('\n- ')}`)
  }
}

const variables = z.object({
  PORT: value.optional(value.port),
  PORTICO_HOST: value.optional(value.text),
  PORTICO_URL: value.optional(value.origin),
  PORTICO_LOG: value.optional(value.logFormat),
  PORTICO_METRICS_PORT: value.optional(value.port),
  PORTICO_METRICS_HOST: value.optional(value.text),
  PORTICO_DATA_DIR: value.optional(value.text),
  PORTICO_DEMO: value.optional(value.flag),
  PORTICO_SECRET: value.optional(value.secrets),
  DATABASE_URL: value.optional(value.databaseUrl),
  PORTICO_DATABASE_POOL: value.optional(value.count),
  PORTICO_DATABASE_TIMEOUT: value.optional(value.count),
  POLAR_SERVER: value.optional(value.polarServer),
  PORTICO_API_BUDGET: value.optional(value.count),
  POLAR_WEBHOOK_SECRET: value.optional(value.text),
  POLAR_ACCESS_TOKEN: value.optional(
    value.text.check(z.minLength(16, 'must have at least 16 characters')),
  ),
  PORTICO_LINK_SECRET: value.optional(value.linkSecrets),
  PORTICO_ORDER_LINK_DAYS: value.optional(value.count),
  PORTICO_PORTAL_LINK_DAYS: value.optional(value.count),
  PORTICO_SESSION_IDLE_HOURS: value.optional(value.count),
  PORTICO_SESSION_DAYS: value.optional(value.count),
  PORTICO_FRAME_ANCESTORS: value.optional(value.frameAncestors),
  PORTICO_WEBHOOK_URL: value.optional(value.webhookUrl),
  PORTICO_WEBHOOK_SECRET: value.optional(value.webhookSecret),
  SMTP_URL: value.optional(value.smtpUrl),
  PORTICO_MAIL_FROM: value.optional(value.mailbox),
  PORTICO_NOTIFY: value.optional(value.email),
  PORTICO_ORDER_MAILS: value.optional(value.flag),
  PORTICO_REFUND_MAILS: value.optional(value.flag),
  PORTICO_CORRECTION_MAILS: value.optional(value.flag),
  PORTICO_MAIL_PAPERS: value.optional(value.mailPapers),
  PORTICO_NAME: value.optional(value.text),
  PORTICO_LOGO: value.optional(value.logo),
  PORTICO_LOGO_DARK: value.optional(value.logo),
  PORTICO_ACCENT: value.optional(value.accent),
  PORTICO_SITE: value.optional(value.webAddress),
  PORTICO_SUPPORT: value.optional(value.support),
  PORTICO_FOOTER: value.optional(value.text),
  PORTICO_TIME_ZONE: value.optional(value.timeZone),
  PORTICO_MESSAGES: value.optional(value.text),
  PORTICO_SELLER_NAME: value.optional(value.text),
  PORTICO_SELLER_LINE1: value.optional(value.text),
  PORTICO_SELLER_LINE2: value.optional(value.text),
  PORTICO_SELLER_POSTAL_CODE: value.optional(value.text),
  PORTICO_SELLER_CITY: value.optional(value.text),
  PORTICO_SELLER_STATE: value.optional(value.text),
  PORTICO_SELLER_COUNTRY: value.optional(value.country),
  PORTICO_SELLER_TAX_ID: value.optional(value.text),
  PORTICO_SELLER_REGISTRATION: value.optional(value.text),
  PORTICO_SELLER_FOOTER: value.optional(value.text),
  PORTICO_FILES: value.optional(value.text),
  PORTICO_PAPERS_FOR_IMPORTED: value.optional(value.flag),
})

const secretVariables = [
  'PORTICO_SECRET',
  'PORTICO_LINK_SECRET',
  'PORTICO_WEBHOOK_SECRET',
  'POLAR_WEBHOOK_SECRET',
  'POLAR_ACCESS_TOKEN',
]

/** Every secret that is configured, right or not: what must not be shown anywhere. */
export function secretValues(): string[] {
  const values = secretVariables.flatMap((name) => process.env[name]?.split(',') ?? [])
  return values.map((secret) => secret.trim()).filter((secret) => secret !== '')
}

/** How log lines are written, also where the rest of the configuration is wrong. */
export function logFormat(): 'text' | 'json' {
  return process.env.PORTICO_LOG === 'json' ? 'json' : 'text'
}

/** The names of everything that can be configured. */
export const variableNames: readonly string[] = Object.keys(variables.shape)

type Variables = z.infer<typeof variables>

export type Env = ReturnType<typeof parseEnv>

/**
 * The configuration in Portico's own words.
 *
 * @throws {ConfigurationError} with every problem that the variables have.
 */
export function parseEnv(source: Record<string, string | undefined>) {
  const parsed = variables.safeParse(source)
  const problems =
    parsed.error?.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) ?? []
  problems.push(...findMissing(source), ...samePort(source))
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems)
  return {
    ...settings(parsed.data),
    building: source.NEXT_PHASE === 'phase-production-build',
    development: source.NODE_ENV === 'development',
  }
}

/** Two servers can't have one port. It doesn't matter on which address: that would be hard to find. */
function samePort({ PORT, PORTICO_METRICS_PORT }: Record<string, string | undefined>): string[] {
  const isSame = PORTICO_METRICS_PORT && Number(PORTICO_METRICS_PORT) === Number(PORT || 3000)
  return isSame ? ['PORTICO_METRICS_PORT must be another port than PORT'] : []
}

function settings(v: Variables) {
  const host = v.PORTICO_HOST ?? '127.0.0.1'
  const port = v.PORT ?? 3000
  const address = `http://${reachable(host)}:${port}`
  return {
    host,
    port,
    /** Where this machine reaches the portal, whatever the public address is. */
    address,
    url: v.PORTICO_URL ?? address,
    /** The address that was configured for browsers; without it, the portal may have several. */
    publicUrl: v.PORTICO_URL,
    /** Where metrics are served; undefined where they are off. */
    metrics: v.PORTICO_METRICS_PORT
      ? { host: v.PORTICO_METRICS_HOST ?? '127.0.0.1', port: v.PORTICO_METRICS_PORT }
      : undefined,
    dataDir: v.PORTICO_DATA_DIR ?? '.data',
    databaseUrl: v.DATABASE_URL,
    databaseLimits: {
      connections: v.PORTICO_DATABASE_POOL ?? 10,
      timeout: v.PORTICO_DATABASE_TIMEOUT ?? 15,
    },
    demo: v.PORTICO_DEMO,
    /** What the portal's own keys are made from: the first seals, all open. */
    secrets: v.PORTICO_SECRET,
    polarServer: v.POLAR_SERVER,
    accessToken: v.POLAR_ACCESS_TOKEN,
    /** How many calls a minute this instance makes at most to an API elsewhere. */
    apiBudget: v.PORTICO_API_BUDGET ?? (v.POLAR_SERVER === 'sandbox' ? 100 : 500),
    mirror: mirrorOf(v),
    linkSecrets: v.PORTICO_LINK_SECRET,
    /** How long links and sessions are good for at most. */
    lifetimes: {
      orderLinkDays: v.PORTICO_ORDER_LINK_DAYS ?? 90,
      portalLinkDays: v.PORTICO_PORTAL_LINK_DAYS ?? 7,
      sessionIdleHours: v.PORTICO_SESSION_IDLE_HOURS ?? 8,
      sessionDays: v.PORTICO_SESSION_DAYS ?? 30,
    },
    frameAncestors: v.PORTICO_FRAME_ANCESTORS ?? "'none'",
    webhook: webhookOf(v),
    mail: {
      /** Where mails are handed in; without it they are written into the data folder. */
      smtp: v.SMTP_URL,
      from: v.PORTICO_MAIL_FROM,
      /** Whom at the merchant's corrections are told. */
      notify: v.PORTICO_NOTIFY,
      /** What customers are told of their orders. */
      orders: {
        paid: v.PORTICO_ORDER_MAILS ?? false,
        refund: v.PORTICO_REFUND_MAILS ?? false,
        correction: v.PORTICO_CORRECTION_MAILS ?? false,
      },
      attachPapers: v.PORTICO_MAIL_PAPERS === 'attach',
    },
    timeZone: v.PORTICO_TIME_ZONE ?? 'UTC',
    /** The folder of messages that replace some of ours. */
    messages: v.PORTICO_MESSAGES,
    papers: {
      /** Who issues invoices; undefined where the stored organization does. */
      seller: sellerOf(v),
      footer: [v.PORTICO_SELLER_REGISTRATION, v.PORTICO_SELLER_FOOTER].filter(
        (line) => line !== undefined,
      ),
      /** The folder that keeps their files; without it the database does. */
      folder: v.PORTICO_FILES,
      coverImported: v.PORTICO_PAPERS_FOR_IMPORTED ?? false,
    },
    brand: {
      name: v.PORTICO_NAME,
      logo: v.PORTICO_LOGO,
      logoDark: v.PORTICO_LOGO_DARK,
      accent: v.PORTICO_ACCENT,
      site: v.PORTICO_SITE,
      support: v.PORTICO_SUPPORT,
      footer: v.PORTICO_FOOTER,
    },
  }
}

/** What is kept of a hosted API, where there is a database for it and the API says what is new. */
function mirrorOf(v: Variables) {
  const { POLAR_SERVER: server, POLAR_WEBHOOK_SECRET: webhookSecret } = v
  return server && v.DATABASE_URL && webhookSecret ? { webhookSecret } : undefined
}

function webhookOf({ PORTICO_WEBHOOK_URL: url, PORTICO_WEBHOOK_SECRET: secret }: Variables) {
  return url && secret ? { url, secret } : undefined
}

function sellerOf(v: Variables) {
  const { PORTICO_SELLER_NAME: name, PORTICO_SELLER_COUNTRY: country } = v
  if (!name || !country) return undefined
  const address = {
    line1: v.PORTICO_SELLER_LINE1 ?? null,
    line2: v.PORTICO_SELLER_LINE2 ?? null,
    postal_code: v.PORTICO_SELLER_POSTAL_CODE ?? null,
    city: v.PORTICO_SELLER_CITY ?? null,
    state: v.PORTICO_SELLER_STATE ?? null,
    country,
  }
  return { name, address, taxId: v.PORTICO_SELLER_TAX_ID ?? null }
}

/** "All interfaces" is an address to listen on, not one to put into a link. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

let current: Env | undefined

/** The configuration of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}

import * as z from 'zod/mini'

/** A configuration that Portico can't start with: every problem at once. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'

  constructor(readonly problems: string[]) {
    super(`The configuration has ${problems.length} problem(s):\n- ${problems.join('\n- ')}`)
  }
}

/** An empty variable means the same as an absent one: `.env` files are full of them. */
const optional = <Schema extends z.core.$ZodType<unknown, string>>(schema: Schema) =>
  z.pipe(
    z.transform((value) => (value === '' ? undefined : value)),
    z.optional(schema),
  )

const text = z.string()
const flag = z.pipe(
  z.enum(['0', '1'], 'must be 0 or 1'),
  z.transform((value) => value === '1'),
)
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const withoutSlash = z.pipe(
  webAddress,
  z.transform((url) => url.replace(/\/+$/, '')),
)
const origin = withoutSlash.check(
  z.refine<string>((url) => new URL(url).origin === url.toLowerCase(), {
    error: 'must be an address without a path, like https://portal.example.com',
  }),
)
const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/, 'must be a port number')),
  z.pipe(
    z.transform(Number),
    z.number().check(z.gte(1, 'must be a port number'), z.lte(65535, 'must be a port number')),
  ),
)
const polarServer = z.union([z.enum(['production', 'sandbox']), withoutSlash], {
  error: 'must be "production", "sandbox" or the http(s) address of an API',
})
const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a postgres:// address',
})
const count = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')),
  z.transform(Number),
)
const linkSecrets = z.pipe(
  z.pipe(
    text,
    z.transform((value) => value.split(',').map((secret) => secret.trim())),
  ),
  z.array(text).check(
    z.refine<string[]>((secrets) => secrets.every((secret) => Buffer.byteLength(secret) >= 32), {
      error: 'must be secrets of at least 32 bytes each, separated by commas',
    }),
  ),
)
const frameAncestors = text.check(
  z.regex(
    /^('none'|'self'|(https?:\/\/[\w.*:-]+|'self')( (https?:\/\/[\w.*:-]+|'self'))*)$/,
    "must be 'none', 'self', or http(s) origins separated by spaces",
  ),
)
const webhookUrl = z.pipe(
  webAddress,
  text.check(
    z.refine<string>((url) => !new URL(url).username && !new URL(url).password, {
      error: 'must be an address without user and password: deliveries are signed instead',
    }),
  ),
)
const webhookSecret = text.check(
  z.minLength(16, 'must have at least 16 characters'),
  z.refine<string>((secret) => !secret.startsWith('whsec_') || isBase64(secret.slice(6)), {
    error: 'must have base64 after whsec_, or not start with that',
  }),
)
const support = z.string().check(
  z.refine<string>((value) => /^(https?:\/\/\S+|[^@\s]+@[^@\s]+)$/.test(value), {
    error: 'must be an email address or an http(s) address',
  }),
)
const logo = z.string().check(
  z.refine<string>((value) => /^(https?:\/\/|\/)\S+$/.test(value), {
    error: 'must be an http(s) address or a path under public/ that starts with a slash',
  }),
)
const accent = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'must be a colour like #0b5cff'))
const timeZone = z
  .string()
  .check(z.refine<string>(isTimeZone, { error: 'must be an IANA time zone like Europe/Berlin' }))

const variables = z.object({
  PORT: optional(port),
  PORTICO_HOST: optional(text),
  PORTICO_URL: optional(origin),
  PORTICO_DATA_DIR: optional(text),
  PORTICO_DEMO: optional(flag),
  PORTICO_SECRET: optional(text.check(z.minLength(32, 'must have at least 32 characters'))),
  DATABASE_URL: optional(databaseUrl),
  PORTICO_DATABASE_POOL: optional(count),
  PORTICO_DATABASE_TIMEOUT: optional(count),
  POLAR_SERVER: optional(polarServer),
  POLAR_ACCESS_TOKEN: optional(text.check(z.minLength(16, 'must have at least 16 characters'))),
  PORTICO_LINK_SECRET: optional(linkSecrets),
  PORTICO_ORDER_LINK_DAYS: optional(count),
  PORTICO_PORTAL_LINK_DAYS: optional(count),
  PORTICO_SESSION_IDLE_HOURS: optional(count),
  PORTICO_SESSION_DAYS: optional(count),
  PORTICO_FRAME_ANCESTORS: optional(frameAncestors),
  PORTICO_WEBHOOK_URL: optional(webhookUrl),
  PORTICO_WEBHOOK_SECRET: optional(webhookSecret),
  PORTICO_NAME: optional(text),
  PORTICO_LOGO: optional(logo),
  PORTICO_ACCENT: optional(accent),
  PORTICO_SITE: optional(webAddress),
  PORTICO_SUPPORT: optional(support),
  PORTICO_TIME_ZONE: optional(timeZone),
})

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
  problems.push(...missingInHostedMode(source), ...missingForWebhook(source))
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems)
  return {
    ...settings(parsed.data),
    building: source.NEXT_PHASE === 'phase-production-build',
    development: source.NODE_ENV === 'development',
  }
}

function missingInHostedMode(source: Record<string, string | undefined>): string[] {
  if (!source.POLAR_SERVER) return []
  return ['PORTICO_SECRET', 'PORTICO_LINK_SECRET', 'POLAR_ACCESS_TOKEN']
    .filter((name) => !source[name])
    .map((name) => `${name} is required when POLAR_SERVER is set`)
}

function missingForWebhook(source: Record<string, string | undefined>): string[] {
  if (!source.PORTICO_WEBHOOK_URL || source.PORTICO_WEBHOOK_SECRET) return []
  return ['PORTICO_WEBHOOK_SECRET is required when PORTICO_WEBHOOK_URL is set']
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
    dataDir: v.PORTICO_DATA_DIR ?? '.data',
    databaseUrl: v.DATABASE_URL,
    databaseLimits: {
      connections: v.PORTICO_DATABASE_POOL ?? 10,
      timeout: v.PORTICO_DATABASE_TIMEOUT ?? 15,
    },
    demo: v.PORTICO_DEMO,
    secret: v.PORTICO_SECRET,
    polarServer: v.POLAR_SERVER,
    accessToken: v.POLAR_ACCESS_TOKEN,
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
    timeZone: v.PORTICO_TIME_ZONE ?? 'UTC',
    brand: {
      name: v.PORTICO_NAME,
      logo: v.PORTICO_LOGO,
      accent: v.PORTICO_ACCENT,
      site: v.PORTICO_SITE,
      support: v.PORTICO_SUPPORT,
    },
  }
}

function webhookOf({ PORTICO_WEBHOOK_URL: url, PORTICO_WEBHOOK_SECRET: secret }: Variables) {
  return url && secret ? { url, secret } : undefined
}

/** "All interfaces" is an address to listen on, not one to put into a link. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function isBase64(value: string): boolean {
  return value !== '' && Buffer.from(value, 'base64').toString('base64') === value
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

let current: Env | undefined

/** The configuration of this process, read once. */
export function env(): Env {
  current ??= parseEnv(process.env)
  return current
}

import * as z from 'zod/mini'
import { storedCountry } from './contract/address/country'

// What the value of a variable has to look like, and what it becomes. Which belong together is in
// env.ts.

/** An empty variable means the same as an absent one: `.env` files are full of them. */
export const optional = <Schema extends z.core.$ZodType<unknown, string>>(schema: Schema) =>
  z.pipe(
    z.transform((value) => (value === '' ? undefined : value)),
    z.optional(schema),
  )

export const text = z.string()
export const flag = z.pipe(
  z.enum(['0', '1'], 'must be 0 or 1'),
  z.transform((value) => value === '1'),
)
export const logFormat = z.enum(['text', 'json'], 'must be text or json')
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const withoutSlash = z.pipe(
  webAddress,
  z.transform((url) => url.replace(/\/+$/, '')),
)
export const origin = withoutSlash.check(
  z.refine<string>((url) => new URL(url).origin === url.toLowerCase(), {
    error: 'must be an address without a path, like https://portal.example.com',
  }),
)
export const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/, 'must be a port number')),
  z.pipe(
    z.transform(Number),
    z.number().check(z.gte(1, 'must be a port number'), z.lte(65535, 'must be a port number')),
  ),
)
/** Operations have `/v1` in their paths, which addresses are often copied with. */
const apiAddress = z.pipe(
  webAddress,
  z.transform((url) => url.replace(/\/*(\/v1)?\/*$/, '')),
)
export const polarServer = z.union([z.enum(['production', 'sandbox']), apiAddress], {
  error: 'must be "production", "sandbox" or the http(s) address of an API',
})
export const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be a postgres:// address',
})
export const count = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999')),
  z.transform(Number),
)
export const linkSecrets = z.pipe(
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
export const country = z.pipe(
  text.check(
    z.refine<string>((code) => storedCountry.safeParse(code).success, {
      error: 'must be an ISO 3166-1 code of two letters, like DE',
    }),
  ),
  storedCountry,
)
const SECRET_MIN = 32

export const secrets = z.pipe(
  text.check(z.minLength(SECRET_MIN, 'must have at least 32 characters')),
  z.transform(splitSecrets),
)
export const frameAncestors = text.check(
  z.regex(
    /^('none'|'self'|(https?:\/\/[\w.*:-]+|'self')( (https?:\/\/[\w.*:-]+|'self'))*)$/,
    "must be 'none', 'self', or http(s) origins separated by spaces",
  ),
)
export const webhookUrl = z.pipe(
  webAddress,
  text.check(
    z.refine<string>((url) => !new URL(url).username && !new URL(url).password, {
      error: 'must be an address without user and password: deliveries are signed instead',
    }),
  ),
)
export const webhookSecret = text.check(
  z.minLength(16, 'must have at least 16 characters'),
  z.refine<string>((secret) => !secret.startsWith('whsec_') || isBase64(secret.slice(6)), {
    error: 'must have base64 after whsec_, or not start with that',
  }),
)
export const smtpUrl = z
  .url({
    protocol: /^smtps?$/,
    hostname: /./,
    error: 'must be an smtp:// or smtps:// address',
  })
  .check(
    // The mail library would write whole mails to the log, with the links in them.
    z.refine<string>((url) => !/[?&](logger|debug|transactionLog)=/i.test(url), {
      error: 'must not turn on a log of mails: they hold links that work',
    }),
  )
export const email = z.email('must be an email address')
export const mailbox = z.pipe(
  text.check(
    z.refine<string>((value) => mailboxOf(value) !== null, {
      error: 'must be an email address, or a name with one in angle brackets',
    }),
  ),
  z.transform((value) => mailboxOf(value) ?? undefined),
)
export const mailPapers = z.enum(['link', 'attach'], 'must be link or attach')
export const support = z.string().check(
  z.refine<string>((value) => /^(https?:\/\/\S+|[^@\s]+@[^@\s]+)$/.test(value), {
    error: 'must be an email address or an http(s) address',
  }),
)
export const logo = z.string().check(
  z.refine<string>((value) => /^(https:\/\/|\/)\S+$/.test(value), {
    error: 'must be an https address or a path under public/ that starts with a slash',
  }),
)
export const accent = z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'must be a colour like #0b5cff'))
export const timeZone = z
  .string()
  .check(z.refine<string>(isTimeZone, { error: 'must be an IANA time zone like Europe/Berlin' }))

/**
 * Several secrets, separated by commas; or one that has commas in it, if not all its parts are
 * long enough. One whose parts are long enough by chance opens what it sealed before.
 */
function splitSecrets(value: string): [string, ...string[]] {
  const [first = '', ...others] = value.split(',').map((secret) => secret.trim())
  const areLongEnough = [first, ...others].every((secret) => secret.length >= SECRET_MIN)
  if (!areLongEnough || others.length === 0) return [value]
  return [first, ...others, value]
}

/** `Shop <billing@shop.example>`, with or without quotes around the name, or just an address. */
function mailboxOf(value: string): { name: string | null; address: string } | null {
  const [, quoted, plain, bracketed] = /^(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]*)>$/.exec(value) ?? []
  const address = bracketed ?? value
  return z.email().safeParse(address).success ? { name: quoted || plain || null, address } : null
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

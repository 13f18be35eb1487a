import { requestId } from './current-request'
import { logFormat, secretValues } from './env'

export type LogLevel = 'info' | 'warn' | 'error'

type Line = { time: string; level: LogLevel; message: string } & Record<string, unknown>

/**
 * Writes one line to the log, which is standard error, as text or as JSON. `what` is a fixed
 * sentence; what varies goes into `fields`, where secrets, the queries of addresses and email
 * addresses are left out. A line that is about a request has its id. Nobody else writes there.
 */
export function log(level: LogLevel, what: string, fields: Record<string, unknown> = {}): void {
  const request = requestId()
  const line = {
    time: new Date().toISOString(),
    level,
    message: what,
    ...(request && { request }),
    ...fields,
  }
  process.stderr.write(`${logFormat() === 'json' ? toJson(line) : toText(line)}\n`)
}

function toText({ time, level, message, ...fields }: Line): string {
  const details = Object.entries(fields).map(([name, value]) => ` ${name}=${printable(value)}`)
  return `${time} ${level} ${message}${details.join('')}`
}

/** Numbers stay numbers, which can be compared; anything else is text. */
function toJson(line: Line): string {
  return JSON.stringify(line, (key, value) =>
    key === '' || typeof value === 'number' ? value : printable(value),
  )
}

/** A failed query says its parameters, which are people's data; its cause says what failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** As `reasonOf`, with where it happened: for what nobody expected. */
export function traceOf(error: unknown): string {
  const failed = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (failed instanceof Error && failed.stack) || reasonOf(error)
}

const LINE_BREAKS = /\s*[\r\n\u2028\u2029]+\s*/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Also as in an address. Domains end in letters, unlike the versions of packages in a trace. */
const EMAIL_ADDRESSES =
  /(?<![\p{L}\p{N}.!#$%'*+^_`{|}~-])[\p{L}\p{N}.!#$%'*+^_`{|}~-]+(?:@|%40)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu

function printable(value: unknown): string {
  return withoutSecrets(String(value))
    .replace(EMAIL_ADDRESSES, '…@…')
    .replace(LINE_BREAKS, ' | ')
    .replace(CONTROLS, '�')
}

/** What opens something, by what it looks like. What it is stays, so that a line can be read. */
const secrets: [RegExp, string][] = [
  [/\b(bearer|basic)\s+[^\s"',;]+/gi, '$1 …'],
  [/\b(polar_[a-z]+_|whsec_)[\w+/=-]+/g, '$1…'],
  // But not the pattern of such a path, `/l/[link]`.
  [/\/(l|sign-in|undo)\/(?!\[)[^\s"'<>]+/g, '/$1/…'],
  [/:\/\/[^\s/@"']+@/g, '://…@'],
  [/(?<=[^\s"'(])\?[^\s"'<>)]+/g, '?…'],
  [/\beyJ[\w-]+(\.[\w-]*)*/g, '…'],
  // Tokens of ours: longer than an id, with digits and letters of both cases.
  [/(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}/g, '…'],
]

/** A text without what opens something, for whoever may read along. */
export function withoutSecrets(text: string): string {
  const withoutConfigured = secretValues().reduce(
    (rest, secret) => rest.replaceAll(secret, '…'),
    text,
  )
  return secrets.reduce((rest, [pattern, by]) => rest.replace(pattern, by), withoutConfigured)
}

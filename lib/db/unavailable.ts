import * as z from 'zod/mini'

const failed = z.object({
  code: z.catch(z.optional(z.string()), undefined),
  syscall: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.string(), ''),
  cause: z.optional(z.unknown()),
})

type Failed = z.infer<typeof failed>

/** Connection lost, no room, shutting down, crashed, starting up, something took too long. */
const serverCodes = /^(08...|53...|57P0[1235]|57014|25P0[34])$/

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']

/** What `pg` and its pool say without a code: all of it is about the connection. */
const driverMessages = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
]

/**
 * Whether an error, or what caused it, means that the database can't be used at the moment:
 * the same request may well succeed a little later.
 */
export function isUnavailable(error: unknown): boolean {
  const parsed = failed.safeParse(error)
  if (!parsed.success) return false
  return isOutage(parsed.data) || isUnavailable(parsed.data.cause)
}

function isOutage({ code, syscall, message }: Failed): boolean {
  if (code && (serverCodes.test(code) || networkCodes.includes(code))) return true
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  return driverMessages.some((start) => message.startsWith(start))
}

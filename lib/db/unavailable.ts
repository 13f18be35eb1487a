import * as z from 'zod/mini'

const errorDetails = z.object({
  code: z.catch(z.optional(z.string()), undefined),
  syscall: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.string(), ''),
  cause: z.optional(z.unknown()),
})

/** What an error of a database, its driver or the network says, whichever class it has. */
type ErrorDetails = z.infer<typeof errorDetails>

/** Reads the details of an error; undefined where it isn't an object. */
export function readErrorDetails(error: unknown): ErrorDetails | undefined {
  return errorDetails.safeParse(error).data
}

/** Connection lost, out of resources, shutting down, crashed, starting up, timed out. */
const serverCodes = /^(08...|53...|57P0[1235]|57014|25P0[34])$/

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']

/** Errors of `pg` and its pool that have no code: all are about the connection. */
const driverMessages = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
]

/**
 * Whether an error, or its cause, means that the database is unavailable at the moment, so that the
 * same request may succeed a little later.
 */
export function isUnavailable(error: unknown): boolean {
  const details = readErrorDetails(error)
  if (!details) return false
  return isOutage(details) || isUnavailable(details.cause)
}

function isOutage({ code, syscall, message }: ErrorDetails): boolean {
  if (code && (serverCodes.test(code) || networkCodes.includes(code))) return true
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  return driverMessages.some((start) => message.startsWith(start))
}

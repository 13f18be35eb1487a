import { env } from '../../env'
import { type Reception, receiveEvent } from '../../polar/mirror/receive-event'

/** Longest body, in bytes; an event has one object. */
const BODY_MAX = 1_000_000

const statuses: Record<Reception, number> = { kept: 202, rejected: 403, failed: 503, unwanted: 404 }

/**
 * Answers a request that says to be an event of the hosted API: 202 when it is kept, 403 when it
 * isn't signed as it has to be or is too old, 413 when it is too long, 503 when it has to come
 * again, 404 where nothing is mirrored.
 */
export async function answerEvent(request: Request): Promise<Response> {
  if (!env().mirror) return new Response(null, { status: 404 })
  const body = await readBody(request)
  if (!body) return new Response(null, { status: 413 })
  const reception = await receiveEvent(body, Object.fromEntries(request.headers))
  return new Response(null, { status: statuses[reception] })
}

/** The bytes of a body, as they came; null when there are too many, which aren't read. */
async function readBody(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (!request.body) return new Uint8Array()
  for await (const chunk of request.body) {
    length += chunk.length
    if (length > BODY_MAX) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

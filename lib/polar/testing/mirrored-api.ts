import { vi } from 'vitest'
import { createMirror } from '../../api/mirror/mirror'
import { listen } from '../../api/testing/listen'
import { openMirroredShop } from '../../api/testing/mirrored-shop'
import { MERCHANT_TOKEN } from '../../api/testing/shop'
import { teamMembers } from '../../db/seed/people'
import { deriveId } from '../../db/seed/stable-values'
import { sign } from '../../services/events/signature'
import { receiveEvent } from '../mirror/receive-event'
import { synchronize } from '../mirror/synchronize'

/** In the form of Standard Webhooks, of which there are two keys. */
const SECRET = `whsec_${Buffer.from('the secret of the tests').toString('base64')}`

type Answering = ((path: string) => object | null) | null

/**
 * Opens the API of a demo shop on a server, as the hosted one, and an empty mirror of it for the
 * portal of this process. The API records calls, and can be made to be away.
 */
export async function openMirroredApi() {
  const mirrored = await openMirroredShop()
  const { shop, services, mirror } = mirrored
  const calls: string[] = []
  let isAway = false
  let answerFor: Answering = null
  const server = await listen((request) => {
    const url = new URL(request.url)
    calls.push(`${request.method} ${url.pathname.replace('/v1', '')}`)
    if (isAway) return new Response(null, { status: 503 })
    const answer = answerFor?.(url.pathname)
    if (answer) return Response.json(answer)
    return url.pathname.endsWith('/members') ? Response.json(listMembers()) : shop.fetch(request)
  })
  vi.stubEnv('POLAR_SERVER', server.url)
  vi.stubEnv('POLAR_ACCESS_TOKEN', MERCHANT_TOKEN)
  vi.stubEnv('POLAR_WEBHOOK_SECRET', SECRET)
  vi.stubEnv('DATABASE_URL', 'postgres://not.asked.for/in-tests')
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')
  globalThis.porticoProcessWide = { mirror: Promise.resolve(mirror) }
  return {
    ...mirrored,
    calls,
    /** Makes the API answer nothing, or answer again. */
    be(state: 'away' | 'there') {
      isAway = state === 'away'
    },
    /** Has paths answered by this; where it has nothing, as before. */
    answerWith(next: Answering) {
      answerFor = next
    },
    /** Reads everything at the API, without the waits. */
    synchronize: () => synchronize(mirror, { wait: async () => {} }),
    /** The same from another process, which has the database only. */
    another: () => createMirror(services),
    /** Sends an event as the API does. */
    send: (event: { type: string; data: unknown }) => receiveEvent(...signed(event)),
    async close() {
      vi.unstubAllEnvs()
      await server.close()
    },
  }
}

export type MirroredApi = Awaited<ReturnType<typeof openMirroredApi>>

/** The members of the demo's team: the hosted API lists them, and ours does not. */
function listMembers() {
  const items = teamMembers.map(({ key, ...member }) => ({
    ...member,
    id: deriveId('member', '1003', key),
  }))
  return { items, pagination: { total_count: items.length, max_page: 1 } }
}

/** An event's body and headers, signed with a secret at a time. */
export function signed(
  event: unknown,
  { secret = SECRET, at = new Date() } = {},
): [Uint8Array, Record<string, string>] {
  const body = JSON.stringify(event)
  const headers = {
    'webhook-id': 'msg_of_the_tests',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': sign(secret, { id: 'msg_of_the_tests', body }, at),
  }
  return [new TextEncoder().encode(body), headers]
}

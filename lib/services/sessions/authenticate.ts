import { timingSafeEqual } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { prepareOnce, UNNAMED } from '../../db/prepare-once'
import { customerSessions, customers, members } from '../../db/schema'
import type { Caller } from '../caller'
import type { Services } from '../services'
import { hashToken, isSessionToken } from './token'

/** The caller with this token, or null when it is malformed, unknown or expired. */
export async function authenticate(services: Services, token: string): Promise<Caller | null> {
  if (isMerchantToken(services, token)) return { kind: 'merchant' }
  if (!isSessionToken(token)) return null
  const [session] = await openSessions(services.database).execute({
    hash: hashToken(token, services.tokenKey),
    now: services.clock(),
  })
  if (!session) return null
  const { sessionId, customerId, memberId, role, throughLink } = session
  const member = memberId && role ? { id: memberId, role } : null
  return { kind: 'customer', sessionId, customerId, member, throughLink }
}

/** The session with this hash that hasn't expired by now, of a customer who isn't deleted. */
const openSessions = prepareOnce((database) =>
  database
    .select({
      sessionId: customerSessions.id,
      customerId: customerSessions.customer_id,
      memberId: members.id,
      role: members.role,
      throughLink: customerSessions.through_link,
    })
    .from(customerSessions)
    .innerJoin(customers, eq(customers.id, customerSessions.customer_id))
    .leftJoin(members, eq(members.id, customerSessions.member_id))
    .where(
      and(
        eq(customerSessions.token_hash, sql.placeholder('hash')),
        gt(customerSessions.expires_at, sql.placeholder('now')),
        isNull(customers.deleted_at),
      ),
    )
    .prepare(UNNAMED),
)

/** Hashing first makes both sides equally long, which a constant-time comparison needs. */
function isMerchantToken({ merchantToken, tokenKey }: Services, token: string): boolean {
  const expected = Buffer.from(hashToken(merchantToken, tokenKey))
  return timingSafeEqual(expected, Buffer.from(hashToken(token, tokenKey)))
}

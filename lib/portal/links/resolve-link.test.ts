import { beforeEach, describe, expect, it } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { openDatabase } from '../../db/open'
import { customerSessions } from '../../db/schema'
import { openCustomerSession } from '../../polar/customer-sessions'
import { revokeSession } from '../../state/revocations'
import { addLink, createFullSession } from '../access/grant'
import { removeRevoked } from '../session/revoked'
import {
  createSessionCookie,
  openSessionCookie,
  type PortalSession,
} from '../session/session-cookie'
import { openOwnShop } from '../testing/own-shop'
import { clearRevocations, revoke } from '../testing/revoke'
import { openLink } from './open-link'
import { signLink } from './portal-link'
import { resolveLink } from './resolve-link'
import type { Subject } from './subject'

const SECRET = 'a-link-secret-of-the-tests-long-enough'
openOwnShop({ PORTICO_LINK_SECRET: SECRET })

beforeEach(clearRevocations)

const now = () => new Date()
const lucie = { sub: 'usr_1017' }
const [first, second] = [orderId('usr_1017', 0), orderId('usr_1017', 1)]

/** Mints the token of a link that was issued an hour ago. */
function mintLinkTo(order: string, subject: Subject = lucie, jti = order): Promise<string> {
  return signLink({ subject, order, jti, seconds: 7_200 }, SECRET, new Date(Date.now() - 3_600_000))
}

/**
 * Opens a link in a browser with this session, and returns its session without what was revoked.
 */
async function openAndReadSession(token: string, before: PortalSession) {
  const cookie = await createSessionCookie(before)
  const entry = await openLink(new URL(`http://portal.example/l/${token}`), cookie.value)
  const after = entry?.cookie && (await openSessionCookie(entry.cookie.value, now()))
  const left = after && (await removeRevoked(after))
  return left?.ok ? left.data : null
}

/** Returns the session that a link begins. */
async function createSessionOf(token: string): Promise<PortalSession> {
  const opening = await resolveLink(token, null)
  if (opening.kind !== 'open') throw new Error(opening.kind)
  return addLink(null, opening.link, now())
}

/** Returns the session of a customer who followed the API's own link. */
async function createTokenSession(customer: string) {
  const opened = await openCustomerSession({ sub: customer })
  if (!opened.ok) throw new Error(opened.failure.kind)
  return createFullSession({ token: opened.data.token }, now())
}

/** Ends all customer sessions, as after an hour. */
async function endTokens(): Promise<void> {
  await (await openDatabase()).database.delete(customerSessions)
}

describe('a link that was revoked', () => {
  it.each([
    ['by its id', { link: 'revoked' }],
    ['with all of its customer', { external_customer_id: 'usr_1017' }],
    ['with everything from before', { before: new Date().toISOString() }],
  ])('%s opens nothing, and says nothing', async (_how, wanted) => {
    const token = await mintLinkTo(first, lucie, 'revoked')
    expect(await resolveLink(token, null)).toMatchObject({ kind: 'open' })
    await revoke(wanted)
    expect(await resolveLink(token, null)).toEqual({ kind: 'closed' })
    expect(await openLink(new URL(`http://portal.example/l/${token}`), undefined)).toBeNull()
  })
})

describe('a link in a browser with a session that was revoked', () => {
  it('doesn’t stop the link of another customer', async () => {
    const before = await createSessionOf(
      await mintLinkTo(orderId('usr_1016', 0), { sub: 'usr_1016' }),
    )
    const token = await mintLinkTo(first)
    expect(await openAndReadSession(token, before)).toBeNull()
    await revoke({ external_customer_id: 'usr_1016' })
    expect((await openAndReadSession(token, before))?.orders).toMatchObject([{ order: first }])
  })

  it('begins another, and not one that is already revoked', async () => {
    const before = await createSessionOf(await mintLinkTo(first))
    await revokeSession(before.id, now())
    expect((await openAndReadSession(await mintLinkTo(second), before))?.orders).toMatchObject([
      { order: second },
    ])
  })
})

describe('a link in a browser with a session of the API’s own token', () => {
  it('adds its order while the token works, and asks before it leaves another customer', async () => {
    const before = await createTokenSession('usr_1017')
    expect(await openAndReadSession(await mintLinkTo(first), before)).toMatchObject({
      full: before.full,
      orders: [{ order: first }],
    })
    expect(
      await openAndReadSession(await mintLinkTo(first), await createTokenSession('usr_1016')),
    ).toBeNull()
  })

  it.each(['usr_1017', 'usr_1016'])(
    'opens once the token of %s has ended, which is in nobody’s way',
    async (customer) => {
      const before = await createTokenSession(customer)
      await endTokens()
      expect(await openAndReadSession(await mintLinkTo(first), before)).toMatchObject({
        full: null,
        orders: [{ order: first }],
      })
    },
  )

  it('keeps what other links opened when the token has expired', async () => {
    const { full } = await createTokenSession('usr_1017')
    const before = { ...(await createSessionOf(await mintLinkTo(first))), full }
    await endTokens()
    expect(await openAndReadSession(await mintLinkTo(second), before)).toMatchObject({
      full: null,
      orders: [{ order: second }, { order: first }],
    })
  })
})

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { toFormValues } from '../../billing/billing-values'
import { openDatabase } from '../../db/open'
import { customers, members, orders } from '../../db/schema'
import { readCustomer } from '../account/customer'
import { saveBillingDetails } from '../billing/save-billing-details'
import { applyToFutureOrders, applyToOrders } from '../bulk-apply/bulk-apply'
import { readOrderWithHistory } from '../orders/read-orders'
import type { PortalSession } from '../session/session-cookie'
import { setSessionCookie } from '../testing/browser'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

openOwnShop()

const link = { link: 'a link', issued: Math.floor(Date.now() / 1_000), viewOnly: false }
const toView = { ...link, viewOnly: true }
const mia = { sub: 'usr_1003', member: 'member_mia' }
const lee = { sub: 'usr_1003', member: 'member_lee' }
const ended = { token: 'polar_cst_of-an-hour-ago' }

async function readName(id: string) {
  const { database } = await openDatabase()
  const [row] = await database.select().from(orders).where(eq(orders.id, id))
  if (!row) throw new Error('The demo lacks an order')
  return row
}

/** Changes the name on an order, in a browser with this session. */
async function correct(session: PortalSession, id: string, name: string): Promise<string> {
  const base = toFormValues(await readName(id))
  await setSessionCookie(session)
  const input = { base, values: { billing_name: name }, confirmed: true }
  return (await saveBillingDetails(id, input)).status
}

/** Returns what an order's page may offer in a browser with this session, or the failure. */
async function readOrderPermissions(session: PortalSession, id: string) {
  await setSessionCookie(session)
  const found = await readOrderWithHistory(id)
  return found.ok ? found.data.permissions : found.failure.kind
}

describe('a link to an order beside one that opens less', () => {
  const order = orderId('usr_1003', 0)
  const grant = { ...link, subject: mia, order }

  it('corrects it where the one to the portal is view-only', async () => {
    const full = { ...toView, subject: mia }
    const session = createSession({ full, orders: [grant] })
    expect(await readOrderPermissions(session, order)).toEqual({
      whole: true,
      changesAll: false,
      viewOnly: false,
    })
    expect(await correct(session, order, 'Corrected by the link')).toBe('saved')
    expect(await readOrderPermissions(session, orderId('usr_1003', 1))).toMatchObject({
      viewOnly: true,
    })
  })

  it('opens it where the role of the member doesn’t', async () => {
    const session = createSession({ full: { ...link, subject: lee }, orders: [grant] })
    const byLink = { whole: false, changesAll: false }
    expect(await readOrderPermissions(session, order)).toEqual({ ...byLink, viewOnly: false })
    expect(await correct(session, order, 'Opened by the link')).toBe('saved')
    expect(await readOrderPermissions(session, orderId('usr_1003', 1))).toBe('forbidden')
    const shown = createSession({ ...session, orders: [{ ...grant, viewOnly: true }] })
    expect(await readOrderPermissions(shown, order)).toEqual({ ...byLink, viewOnly: true })
    expect(await correct(shown, order, 'Never')).toBe('forbidden')
  })

  it('opens it when the token of the session has ended', async () => {
    const session = createSession({ full: ended, orders: [grant] })
    expect(await readOrderPermissions(session, order)).toMatchObject({
      whole: false,
      viewOnly: false,
    })
    expect(await correct(session, order, 'Outlived the token')).toBe('saved')
    expect(await readOrderPermissions(session, orderId('usr_1003', 1))).toBe('expired')
  })

  it('takes nothing away from a session that opens more', async () => {
    const full = { ...link, subject: mia }
    const session = createSession({ full, orders: [{ ...grant, viewOnly: true }] })
    expect(await readOrderPermissions(session, order)).toEqual({
      whole: true,
      changesAll: true,
      viewOnly: false,
    })
    expect(await correct(session, order, 'Corrected by the owner')).toBe('saved')
  })
})

describe('a view-only session', () => {
  const [order, other] = [orderId('usr_1017', 0), orderId('usr_1017', 1)]
  const subject = { sub: 'usr_1017' }

  it.each([
    ['the portal', createSession({ full: { ...toView, subject } })],
    ['an order', createSession({ orders: [{ ...toView, subject, order }] })],
  ])('of %s saves no billing details, even if asked directly', async (_what, session) => {
    const before = await readName(order)
    expect(await readOrderPermissions(session, order)).toMatchObject({ viewOnly: true })
    expect(await correct(session, order, 'Never')).toBe('viewOnly')
    expect(await readName(order)).toEqual(before)
  })

  it('applies no correction to other orders, nor to future ones', async () => {
    await correct(createSession({ full: { ...link, subject } }), order, 'Moreau SARL')
    const before = await readName(other)
    await setSessionCookie(createSession({ full: { ...toView, subject } }))
    const refused = { ok: false, failure: { kind: 'viewOnly' } }
    expect(await applyToOrders(order, '', [other])).toEqual(refused)
    expect(await applyToFutureOrders(order)).toEqual(refused)
    expect(await readName(other)).toEqual(before)
    const { database } = await openDatabase()
    const [profile] = await database
      .select()
      .from(customers)
      .where(eq(customers.external_id, 'usr_1017'))
    expect(profile?.billing_name).not.toBe('Moreau SARL')
  })
})

describe('an actor without a name', () => {
  const subject = { sub: 'usr_1014' }
  const order = orderId('usr_1014', 0)

  beforeAll(async () => {
    const { database } = await openDatabase()
    const [unnamed, email] = [{ name: null }, 'etienne@tremblay.example']
    await database.update(customers).set(unnamed).where(eq(customers.email, email))
    await database.update(members).set(unnamed).where(eq(members.email, email))
    await correct(createSession({ full: { ...link, subject } }), order, 'Tremblay inc.')
  })

  async function readActorNames(session: PortalSession) {
    await setSessionCookie(session)
    const [found, customer] = [await readOrderWithHistory(order), await readCustomer()]
    if (!found.ok || !customer.ok) throw new Error('The order can’t be read')
    const [change] = found.data.history.changes
    return { by: change?.actor_name, byYou: change?.by_you, email: customer.data.email }
  }

  it('is shown by their address to themselves, and masked to readers with a link to an order', async () => {
    const full = { ...link, subject }
    const grant = { ...link, subject, order }
    const [address, hidden] = ['etienne@tremblay.example', 'e•••@t•••.example']
    const own = { by: address, byYou: true, email: address }
    const byLink = { by: hidden, byYou: false, email: hidden }
    expect(await readActorNames(createSession({ full }))).toEqual(own)
    expect(await readActorNames(createSession({ orders: [grant] }))).toEqual(byLink)
    expect(await readActorNames(createSession({ full: ended, orders: [grant] }))).toEqual(byLink)
  })
})

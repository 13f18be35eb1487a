import { describe, expect, it } from 'vitest'
import type { PortalSession } from '../session/session-cookie'
import { type Need, type Resource, selectGrants } from './need'

const [order, another] = [
  '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11',
  '1b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11',
]
const link = { link: 'a', issued: 0, viewOnly: false, subject: { sub: 'usr_1001' } }
const toPortal = { ...link, link: 'portal' }
const toOrder = { ...link, link: 'order', order }
const toView = (grant: typeof toOrder) => ({ ...grant, viewOnly: true })

const session = (grants: Partial<PortalSession>): PortalSession => ({
  id: 'a',
  began: 0,
  seen: 0,
  full: null,
  orders: [],
  ...grants,
})

/** Returns the links of the grants that meet a need, or the failure. */
function tryNeed(grants: Partial<PortalSession>, need: Need) {
  const result = selectGrants(session(grants), need)
  if (!result.ok) return result.failure.kind
  return [result.data[0], result.data[1]].map(
    (grant) => grant && ('link' in grant ? grant.link : 'token'),
  )
}

const wholeOnly: Resource[] = ['account', 'orders', 'subscriptions', 'members', 'documents']

describe('a session', () => {
  it.each(wholeOnly)('of the portal opens %j, one of an order doesn’t', (resource) => {
    for (const need of [{ read: resource }, { change: resource }]) {
      expect(tryNeed({ full: toPortal, orders: [toOrder] }, need)).toEqual(['portal', undefined])
      expect(tryNeed({ full: { token: 'polar_cst_x' } }, need)).toEqual(['token', undefined])
      expect(tryNeed({ orders: [toOrder] }, need)).toBe('closed')
    }
  })

  it.each(wholeOnly)('that is view-only doesn’t change %j', (resource) => {
    const full = { ...toPortal, viewOnly: true }
    expect(tryNeed({ full }, { read: resource })).toEqual(['portal', undefined])
    expect(tryNeed({ full, orders: [toOrder] }, { change: resource })).toBe('viewOnly')
  })

  it('of an order opens that order and no other', () => {
    expect(tryNeed({ orders: [toOrder] }, { read: { order } })).toEqual(['order', undefined])
    expect(tryNeed({ orders: [toOrder] }, { change: { order } })).toEqual(['order', undefined])
    expect(tryNeed({ orders: [toOrder] }, { read: { order: another } })).toBe('closed')
    expect(tryNeed({ orders: [toView(toOrder)] }, { change: { order } })).toBe('viewOnly')
  })

  it('tries the widest grant first, and changes with one that may', () => {
    const grants = { full: toPortal, orders: [toOrder] }
    expect(tryNeed(grants, { change: { order } })).toEqual(['portal', 'order'])
    const shows = { ...grants, full: { ...toPortal, viewOnly: true } }
    expect(tryNeed(shows, { read: { order } })).toEqual(['portal', 'order'])
    expect(tryNeed(shows, { change: { order } })).toEqual(['order', undefined])
  })

  it('always knows who the customer is', () => {
    expect(tryNeed({ orders: [toView(toOrder)] }, { read: 'customer' })).toEqual([
      'order',
      undefined,
    ])
    expect(tryNeed({ full: toPortal }, { read: 'customer' })).toEqual(['portal', undefined])
  })
})

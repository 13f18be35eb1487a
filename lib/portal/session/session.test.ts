import { describe, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { addLink } from '../access/grant'
import { readOrderWithHistory } from '../orders/read-orders'
import { setSessionCookie } from '../testing/browser'
import { openOwnShop } from '../testing/own-shop'
import { revoke } from '../testing/revoke'
import { currentSession, endSession } from './session'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

openOwnShop()

const [first, second] = [orderId('usr_1017', 0), orderId('usr_1017', 1)]

/** The session of two links to orders, which were opened after each other. */
function createSessionOf(firstLink: string, secondLink: string) {
  const seconds = Math.floor(Date.now() / 1_000)
  const common = { subject: { sub: 'usr_1017' }, viewOnly: false, issued: seconds - 60 }
  const link = { ...common, until: seconds + 60 }
  const begun = addLink(null, { ...link, id: firstLink, order: first }, new Date())
  return addLink(begun, { ...link, id: secondLink, order: second }, new Date())
}

/** Opens this order's page, and returns the outcome. */
async function openOrder(order: string) {
  const found = await readOrderWithHistory(order)
  return found.ok ? 'open' : found.failure.kind
}

describe('a session', () => {
  it('ends for every copy of its cookie when one signs out', async () => {
    const session = createSessionOf('one', 'another')
    await setSessionCookie(session)
    expect(await openOrder(first)).toBe('open')
    await endSession()
    expect(await currentSession()).toEqual({ ok: false, failure: { kind: 'signedOut' } })
    await setSessionCookie({ ...session, seen: session.seen + 1 })
    expect(await currentSession()).toEqual({ ok: false, failure: { kind: 'signedOut' } })
    expect(await openOrder(first)).toBe('signedOut')
  })

  it('loses what a revoked link opened with the next request, and ends with the last', async () => {
    await setSessionCookie(createSessionOf('a', 'b'))
    await revoke({ link: 'a' })
    expect(await openOrder(first)).toBe('closed')
    expect(await openOrder(second)).toBe('open')
    await revoke({ link: 'b' })
    expect(await openOrder(second)).toBe('signedOut')
  })
})

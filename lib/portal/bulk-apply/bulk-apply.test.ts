import { describe, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { ensureFonts } from '../../papers/fonts/make-fonts'
import { getSignedInCustomer } from '../../polar/customers'
import { getOrder, updateOrder } from '../../polar/orders'
import { callAs } from '../access/call-as'
import { setSessionCookie } from '../testing/browser'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'
import { applyToFutureOrders, applyToOrders, readTargets } from './bulk-apply'
import { createBulkApplyUrl } from './bulk-apply-link'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)
await ensureFonts(process.cwd())
openOwnShop()

const issued = Math.floor(Date.now() / 1_000)
const grant = { subject: { sub: 'usr_1002' }, link: 'a link', issued, viewOnly: false }
const [source, other] = [orderId('usr_1002', 3), orderId('usr_1002', 5)]

async function read(id: string) {
  const order = await callAs(grant, (token) => getOrder(token, id))
  if (!order.ok) throw new Error(order.failure.kind)
  return order.data
}

async function readProfile() {
  const customer = await callAs(grant, getSignedInCustomer)
  return customer.ok ? customer.data : customer.failure
}

/** Gives the order this name as a merchant's import would: no form has looked at it. */
async function rename(billing_name: string): Promise<string> {
  await setSessionCookie(createSession({ full: grant }))
  const order = await read(source)
  await callAs(grant, (token) => updateOrder(token, { order, revision: null }, { billing_name }))
  const url = await createBulkApplyUrl(source, order)
  return new URL(url, 'http://portal.invalid').searchParams.get('from') ?? ''
}

const names: [name: string, letters: string[]][] = [
  ['ჯონ დოე', ['ჯ', 'ო', 'ნ', 'დ', 'ე']],
  ['Պ & Co', ['Պ']],
  ['አማማ', ['አ', 'ማ']],
  ['தமி Traders', ['த', 'மி']],
  ['Byrne 𓀀', ['𓀀']],
  ['ᐃᐃ', ['ᐃ']],
  ['A\ue000B\ue001', ['\ue000', '\ue001']],
  ['ქ 株式会社', ['ქ']],
]

describe('details with letters that no invoice can show', () => {
  it.each(names)('are said before anything is chosen: %s', async (name, letters) => {
    const from = await rename(name)
    expect(await readTargets(source, from)).toEqual({ ok: true, data: { letters } })
  })

  it.each(names)('are sent to no order, and saved for none: %s', async (name, letters) => {
    const from = await rename(name)
    const before = [await read(other), await readProfile()]
    const nothing = { ok: true, data: { letters } }
    expect(await applyToOrders(source, from, [other])).toEqual(nothing)
    expect(await applyToFutureOrders(source)).toEqual(nothing)
    expect([await read(other), await readProfile()]).toEqual(before)
  })
})

it.each(['Nguyễn & Søn', '株式会社髙島屋', 'शर्मा', 'شركة النور'])(
  'details that every invoice can show can be used: %s',
  async (name) => {
    const from = await rename(name)
    const found = await readTargets(source, from)
    expect(found).toMatchObject({ ok: true, data: { orders: expect.any(Array) } })
  },
)

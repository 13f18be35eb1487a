import { beforeAll, describe, expect, it } from 'vitest'
import { portalCustomer } from '../../contract/customer/customer'
import { customerId, openShop, type Shop } from '../testing/shop'

const ME = '/customer-portal/customers/me'
const SESSION = '/customer-portal/customer-session'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

async function updated(token: string, body: unknown) {
  const answer = await shop.patch(token, ME, body)
  expect(answer.status).toBe(200)
  return portalCustomer.parse(answer.body)
}

const refused = (...locs: string[][]) => ({
  status: 422,
  body: { detail: locs.map((loc) => ({ loc })) },
})

describe('a customer, to themselves', () => {
  it('is named as on their invoices, which is by their own name until they say otherwise', async () => {
    const before = portalCustomer.parse((await shop.get(clodagh, ME)).body)
    expect(before).toMatchObject({ name: 'Clodagh Byrne', billing_name: 'Clodagh Byrne' })
    const after = await updated(clodagh, { billing_name: ' Byrne Design Ltd ' })
    expect(after).toEqual({
      ...before,
      billing_name: 'Byrne Design Ltd',
      modified_at: '2026-11-20T10:00:00.000Z',
    })
    expect((await updated(clodagh, { billing_name: null })).billing_name).toBe('Clodagh Byrne')
  })

  it('may move to another country, but not to none', async () => {
    const moved = await updated(clodagh, { billing_address: { country: 'us', state: 'ca' } })
    expect(moved.billing_address).toMatchObject({ country: 'US', state: 'US-CA', line1: null })
    expect(await shop.patch(clodagh, ME, { billing_address: null })).toMatchObject(
      refused(['body', 'billing_address']),
    )
    expect(
      await shop.patch(clodagh, ME, { billing_address: { country: 'US', state: 'ZZ' } }),
    ).toMatchObject({
      status: 422,
      body: {
        detail: [{ loc: ['body', 'billing_address'], msg: 'Value error, Invalid US state' }],
      },
    })
  })

  it('keeps a tax id that fits their country', async () => {
    const weber = await shop.signIn('usr_1002')
    expect((await updated(weber, { tax_id: 'DE 136695976' })).tax_id).toEqual([
      'DE136695976',
      'eu_vat',
    ])
    expect(await shop.patch(weber, ME, { tax_id: 'DE136695977' })).toMatchObject(
      refused(['body', 'tax_id']),
    )
    expect((await updated(weber, { tax_id: null })).tax_id).toBeNull()
  })

  it('can neither change what is the merchant’s to change nor name a payment method', async () => {
    const before = portalCustomer.parse((await shop.get(clodagh, ME)).body)
    expect(await updated(clodagh, { email: 'a@b.example', name: 'Else', type: 'team' })).toEqual(
      before,
    )
    const body = { default_payment_method_id: before.id, billing_address: null }
    expect(await shop.patch(clodagh, ME, body)).toMatchObject(
      refused(['body', 'billing_address'], ['body', 'default_payment_method_id']),
    )
    // The published API takes no null here either.
    expect(await shop.patch(clodagh, ME, { default_payment_method_id: null })).toMatchObject(
      refused(['body', 'default_payment_method_id']),
    )
  })

  it('saves nothing when anything is refused', async () => {
    const before = await shop.get(clodagh, ME)
    await shop.patch(clodagh, ME, { billing_name: 'Half', billing_address: null })
    expect((await shop.get(clodagh, ME)).body).toEqual(before.body)
  })
})

describe('a session', () => {
  it('says how long it is good for and where to go back to', async () => {
    const { body } = await shop.get(clodagh, `${SESSION}/introspect`)
    expect(body).toEqual({ expires_at: '2026-11-20T11:00:00.000Z', return_url: null })
  })

  it('says whose it is, in which role', async () => {
    const sam = await shop.signIn('usr_1003', 'member_sam')
    expect((await shop.get(sam, `${SESSION}/user`)).body).toMatchObject({
      type: 'member',
      name: 'Sam Okafor',
      email: 'sam@acme-robotics.example',
      customer_id: customerId('usr_1003'),
      role: 'billing_manager',
    })
  })

  it.each([`${SESSION}/introspect`, `${SESSION}/user`, ME])('is what %s takes', async (path) => {
    expect((await shop.get(null, path)).status).toBe(401)
    expect((await shop.get('polar_cst_x', path)).status).toBe(401)
  })
})

describe('a plain member of a team', () => {
  it('sees who they and their team are, but changes nothing', async () => {
    const lee = await shop.signIn('usr_1003', 'member_lee')
    expect((await shop.get(lee, ME)).body).toMatchObject({ type: 'team' })
    expect((await shop.get(lee, `${SESSION}/user`)).body).toMatchObject({ role: 'member' })
    expect(await shop.patch(lee, ME, { billing_name: 'Lee' })).toMatchObject({
      status: 403,
      body: { error: 'NotPermitted' },
    })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { customerOrder } from '../../contract/order/order'
import { openShop, orderId, type Shop } from '../testing/shop'

let shop: Shop
let clodagh: string
let dana: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
  dana = await shop.signIn('usr_1004')
})

const pathOf = (customer: string, index: number) =>
  `/customer-portal/orders/${orderId(customer, index)}`

async function read(token: string, path: string) {
  return customerOrder.parse((await shop.get(token, path)).body)
}

async function correct(token: string, path: string, body: unknown) {
  const answer = await shop.patch(token, path, body)
  expect(answer.status).toBe(200)
  return customerOrder.parse(answer.body)
}

const dublin = {
  line1: '24 Fitzwilliam Lane',
  line2: null,
  postal_code: 'D02 AF30',
  city: 'Dublin 2',
  state: null,
  country: 'IE',
}

const refusals = {
  country: {
    type: 'value_error',
    loc: ['body', 'billing_address', 'country'],
    msg: 'Country cannot be changed',
  },
  state: {
    type: 'value_error',
    loc: ['body', 'billing_address', 'state'],
    msg: 'State cannot be changed',
  },
}

describe('correcting an order', () => {
  const path = pathOf('usr_1001', 13)

  it('answers with the whole order, and it is there for the next to read', async () => {
    const before = await read(clodagh, path)
    const after = await correct(clodagh, path, {
      billing_name: ' Byrne Design Ltd ',
      billing_address: { ...dublin, country: 'ie', line1: '1 Quay Street' },
    })
    expect(after.billing_name).toBe('Byrne Design Ltd')
    expect(after.billing_address).toEqual({ ...dublin, line1: '1 Quay Street' })
    expect(after.modified_at).toBe(shop.services.clock().toISOString())
    const { billing_name, billing_address, modified_at } = after
    expect(after).toEqual({ ...before, billing_name, billing_address, modified_at })
    expect(await read(clodagh, path)).toEqual(after)
  })

  it('leaves an absent field as it was', async () => {
    const before = await read(clodagh, path)
    const named = await correct(clodagh, path, { billing_name: 'Only the name' })
    expect(named.billing_address).toEqual(before.billing_address)
    const moved = await correct(clodagh, path, { billing_address: dublin })
    expect(moved.billing_name).toBe('Only the name')
  })

  it('replaces the address whole: what is not sent is gone', async () => {
    const { billing_address } = await correct(clodagh, path, {
      billing_address: { country: 'IE', city: 'Cork' },
    })
    expect(billing_address).toEqual({ ...dublin, line1: null, postal_code: null, city: 'Cork' })
  })

  it('empties the name with null or blanks', async () => {
    expect((await correct(clodagh, path, { billing_name: null })).billing_name).toBeNull()
    expect((await correct(clodagh, path, { billing_name: '  ' })).billing_name).toBeNull()
  })

  it('changes nothing, not even modified_at, with an empty body or unknown fields', async () => {
    const before = await read(clodagh, path)
    shop.wait(60_000)
    expect(await correct(clodagh, path, {})).toEqual(before)
    expect(await correct(clodagh, path, { status: 'void', customer_id: 'me' })).toEqual(before)
  })

  it('is allowed in every status', async () => {
    for (const index of [2, 7]) {
      await correct(clodagh, pathOf('usr_1001', index), { billing_name: 'Any time' })
    }
  })
})

describe('what decided the tax', () => {
  it('keeps the country that is there', async () => {
    const path = pathOf('usr_1001', 12)
    const before = await read(clodagh, path)
    const body = { billing_name: 'Half', billing_address: { ...dublin, country: 'FR' } }
    const refused = await shop.patch(clodagh, path, body)
    expect(refused).toMatchObject({ status: 422, body: { detail: [refusals.country] } })
    expect(await read(clodagh, path)).toEqual(before)
  })

  it('has no way around it: an address can’t be taken away', async () => {
    const refused = await shop.patch(clodagh, pathOf('usr_1001', 12), { billing_address: null })
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'billing_address'] }] },
    })
  })

  it('lets an empty state be filled once, and then holds it', async () => {
    const path = pathOf('usr_1004', 0)
    const address = { country: 'US', line1: 'PO Box 118', postal_code: '97001', city: 'Antelope' }
    const filled = await correct(dana, path, { billing_address: { ...address, state: 'or' } })
    expect(filled.billing_address?.state).toBe('US-OR')
    for (const state of ['US-WA', null, '', undefined]) {
      const refused = await shop.patch(dana, path, { billing_address: { ...address, state } })
      expect(refused).toMatchObject({ status: 422, body: { detail: [refusals.state] } })
    }
    await correct(dana, path, { billing_address: { ...address, state: 'OR' } })
  })

  it('says both when both differ', async () => {
    const path = pathOf('usr_1004', 1)
    await correct(dana, path, { billing_address: { country: 'US', state: 'OR' } })
    const refused = await shop.patch(dana, path, {
      billing_address: { country: 'CA', state: 'QC' },
    })
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: [refusals.country, refusals.state] },
    })
  })

  it('is open while there is no address, for any country', async () => {
    const path = pathOf('usr_1001', 10)
    const { billing_address } = await correct(clodagh, path, { billing_address: { country: 'jp' } })
    expect(billing_address?.country).toBe('JP')
  })
})

describe('bad input', () => {
  const path = pathOf('usr_1001', 5)

  it.each([
    ['no JSON', '{', ['body', 0]],
    ['nothing', '', ['body']],
    ['a list', '[]', ['body']],
    ['a number for a name', '{"billing_name": 7}', ['body', 'billing_name']],
    ['NUL', '{"billing_name": "a\\u0000"}', ['body', 'billing_name']],
    ['half a surrogate pair', '{"billing_name": "a\\ud800b"}', ['body', 'billing_name']],
    ['10 000 characters', `{"billing_name": "${'x'.repeat(10_000)}"}`, ['body', 'billing_name']],
    ['no country', '{"billing_address": {}}', ['body', 'billing_address', 'country']],
    [
      'no such state',
      '{"billing_address": {"country":"US","state":"ZZ"}}',
      ['body', 'billing_address'],
    ],
  ])('is a 422 that says where: %s', async (_what, body, loc) => {
    const answer = await shop.patch(clodagh, path, body)
    expect(answer).toMatchObject({
      status: 422,
      body: { error: 'RequestValidationError', detail: [{ loc }] },
    })
  })

  it('never reaches another customer’s order', async () => {
    const theirs = pathOf('usr_1002', 3)
    const answer = await shop.patch(clodagh, theirs, { billing_name: 'Mine now' })
    expect(answer.status).toBe(404)
    const owner = await shop.signIn('usr_1002')
    expect((await read(owner, theirs)).billing_name).toBe('Weber & Söhne Logistik GmbH')
  })
})

describe('two corrections at once', () => {
  it('never mix: the order ends as one of them, whole', async () => {
    const path = pathOf('usr_1001', 6)
    const versions = ['One', 'Two', 'Three'].map((name) => ({
      billing_name: name,
      billing_address: { ...dublin, line1: `${name} Street`, city: name },
    }))
    await Promise.all(versions.map((version) => shop.patch(clodagh, path, version)))
    const { billing_name, billing_address } = await read(clodagh, path)
    expect(versions).toContainEqual({ billing_name, billing_address })
  })
})

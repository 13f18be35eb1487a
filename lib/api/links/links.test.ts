import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { revocations } from '../../db/schema'
import { customerId, MERCHANT_TOKEN, openShop, type Shop } from '../testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

beforeEach(() => shop.services.database.delete(revocations))

const now = () => shop.services.clock().toISOString()
const revoke = (body: unknown) => shop.post(MERCHANT_TOKEN, '/links/revoke', body)

/** What the merchant is told of a link; one of usr_1001 that was made an hour ago. */
async function standing(link: Record<string, unknown> = {}) {
  const issued_at = new Date(shop.services.clock().getTime() - 3_600_000).toISOString()
  const usual = 'customer_id' in link ? {} : { external_customer_id: 'usr_1001' }
  const body = { link: 'a', issued_at, ...usual, ...link }
  return (await shop.post(MERCHANT_TOKEN, '/links/check', body)).body
}

const works = { revoked: null, until: null }

describe('a link', () => {
  it('works until it is revoked, and no other ends with it', async () => {
    expect(await standing()).toEqual(works)
    expect(await revoke({ link: 'a' })).toMatchObject({ status: 204, body: undefined })
    expect(await standing()).toEqual({ revoked: 'link', until: null })
    expect(await standing({ link: 'b' })).toEqual(works)
    expect((await revoke({ link: 'a' })).status).toBe(204)
  })
})

describe('a customer’s links', () => {
  const byTheirs = { external_customer_id: 'usr_1001' }
  const byOurs = { customer_id: customerId('usr_1001').toUpperCase() }

  it.each([byTheirs, byOurs])('end by %j, whichever id stands in them', async (named) => {
    expect((await revoke(named)).status).toBe(204)
    for (const customer of [byTheirs, byOurs]) {
      expect(await standing(customer)).toEqual({ revoked: 'customer', until: now() })
    }
    expect(await standing({ external_customer_id: 'usr_1002' })).toEqual(works)
  })

  it('end with the sessions of the API, but not those that are made later', async () => {
    const before = await shop.signIn('usr_1001')
    const other = await shop.signIn('usr_1002')
    await revoke(byTheirs)
    shop.wait(1_000)
    const after = await shop.signIn('usr_1001')
    const asked = [before, other, after].map((token) =>
      shop.get(token, '/customer-portal/customers/me'),
    )
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 200, 200])
    expect(await standing({ ...byTheirs, issued_at: now() })).toEqual(works)
  })

  it('of somebody unknown can’t be revoked', async () => {
    for (const [field, id] of [
      ['external_customer_id', 'nobody'],
      ['customer_id', '00000000-0000-4000-8000-000000000000'],
    ]) {
      expect(await revoke({ [String(field)]: id })).toMatchObject({
        status: 422,
        body: { detail: [{ loc: ['body', field], msg: 'Customer does not exist.' }] },
      })
    }
  })
})

describe('all links', () => {
  it('from before a moment end, and an earlier moment brings none of them back', async () => {
    const signedIn = await shop.signIn('usr_1002')
    shop.wait(60_000)
    expect((await revoke({ before: now() })).status).toBe(204)
    const moment = now()
    expect((await revoke({ before: '2026-01-01T00:00:00Z' })).status).toBe(204)
    expect(await standing()).toEqual({ revoked: 'all', until: moment })
    shop.wait(1)
    expect(await standing({ issued_at: now() })).toEqual(works)
    expect((await shop.get(signedIn, '/customer-portal/customers/me')).status).toBe(401)
  })

  it('can’t be ended ahead of time', async () => {
    expect(await revoke({ before: '2030-01-01T00:00:00Z' })).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'before'] }] },
    })
  })
})

it('takes exactly one thing to revoke', async () => {
  for (const body of [{}, { link: 'a', before: '2026-01-01T00:00:00Z' }, { link: '' }]) {
    expect((await revoke(body)).status).toBe(422)
  }
  expect(await shop.services.database.select().from(revocations)).toEqual([])
})

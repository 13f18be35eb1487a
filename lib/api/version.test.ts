import { beforeAll, describe, expect, it } from 'vitest'
import { MERCHANT_TOKEN, openShop, type Shop } from './testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

const ask = (version: string | null, path = '/customers/external/usr_1001', init?: RequestInit) =>
  shop.call(MERCHANT_TOKEN, path, {
    ...init,
    headers: version === null ? {} : { 'Polar-Version': version },
  })

describe('the version of the API', () => {
  it.each([
    ['2026-04', '2026-04'],
    ['2026-10', '2026-10'],
    ['2027-01', '2027-01'],
    ['', '2026-10'],
    [null, '2026-10'],
  ])('%s is answered as %s', async (asked, answered) => {
    const { status, headers } = await ask(asked)
    expect([status, headers.get('Polar-Version')]).toEqual([200, answered])
  })

  it.each(['2026-07', '2026-1', '2026-010', '2025-10', '2026-10-01', 'v1', 'latest', '2026-10, x'])(
    '%s isn’t there, whatever is asked of it',
    async (version) => {
      const missing = { status: 404, body: { error: 'ResourceNotFound' } }
      for (const path of ['/customers/external/usr_1001', '/openapi.json', '/customers/']) {
        expect(await ask(version, path)).toMatchObject(missing)
      }
      const body = JSON.stringify({ name: 'Not of this version' })
      const change = { method: 'PATCH', body }
      expect(await ask(version, '/customers/external/usr_1001', change)).toMatchObject(missing)
      expect((await ask(null)).body).not.toMatchObject({ name: 'Not of this version' })
    },
  )

  it('stands in errors too', async () => {
    for (const [path, status] of [
      ['/customers/external/nobody', 404],
      ['/customers/?page=0', 422],
      ['/customer-portal/orders/', 401],
      ['/nowhere', 404],
    ] as const) {
      const answer = await ask('2027-01', path)
      expect([answer.status, answer.headers.get('Polar-Version')]).toEqual([status, '2027-01'])
    }
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { customerSession } from '../../contract/customer/customer-session'
import { customerSessions } from '../../db/schema'
import { customerId, MERCHANT_TOKEN, openShop, type Shop } from '../testing/shop'

const PATH = '/customer-sessions/'
const ME = '/customer-portal/customers/me'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

const open = (body: unknown) => shop.post(MERCHANT_TOKEN, PATH, body)

describe('a customer session', () => {
  it('opens for a customer by the merchant’s own id, with a link to this portal', async () => {
    const answer = await open({
      external_customer_id: 'usr_1001',
      return_url: 'https://shop.example/back',
    })
    expect(answer.status).toBe(201)
    const session = customerSession.parse(answer.body)
    expect(session.customer_id).toBe(customerId('usr_1001'))
    expect(session.customer.external_id).toBe('usr_1001')
    expect(session.return_url).toBe('https://shop.example/back')
    expect(session.token).toMatch(/^polar_mst_[A-Za-z0-9]{43}$/)
    expect(session.customer_portal_url).toBe(
      `https://portal.example/orders?customer_session_token=${session.token}`,
    )
  })

  it('opens by the API’s id and by the old name of the other too', async () => {
    expect((await open({ customer_id: customerId('usr_1001') })).status).toBe(201)
    expect((await open({ customer_external_id: 'usr_1001' })).status).toBe(201)
  })

  it.each(['external_customer_id', 'customer_external_id'])(
    'opens by %s where both ids are there',
    async (name) => {
      const both = { customer_id: customerId('usr_1002'), [name]: 'usr_1001' }
      const { customer_id } = customerSession.parse((await open(both)).body)
      expect(customer_id).toBe(customerId('usr_1001'))
      const unknown = { ...both, [name]: 'nobody' }
      expect(await open(unknown)).toMatchObject({
        status: 422,
        body: { detail: [{ loc: ['body', name] }] },
      })
    },
  )

  it('lasts an hour and no longer', async () => {
    const token = await shop.signIn('usr_1001')
    shop.wait(59 * 60_000)
    expect((await shop.get(token, ME)).status).toBe(200)
    shop.wait(60_000)
    expect(await shop.get(token, ME)).toMatchObject({
      status: 401,
      body: { error: 'invalid_token' },
    })
  })

  it('leaves nothing in the database that would open it', async () => {
    const token = await shop.signIn('usr_1001')
    const rows = await shop.services.database.select().from(customerSessions)
    expect(JSON.stringify(rows)).not.toContain(token.slice(10, 40))
  })

  it.each([
    [{ external_customer_id: 'nobody' }, ['body', 'external_customer_id']],
    [{ customer_external_id: 'nobody' }, ['body', 'customer_external_id']],
    [{ customer_id: '00000000-0000-4000-8000-000000000000' }, ['body', 'customer_id']],
    [{ customer_id: 'no-uuid' }, ['body', 'customer_id']],
    [{}, ['body', 'customer_id']],
    [{ external_customer_id: null }, ['body', 'customer_id']],
    [{ external_customer_id: '' }, ['body', 'external_customer_id']],
    [{ external_customer_id: 'usr_1003' }, ['body', 'member_id']],
    [
      { external_customer_id: 'usr_1003', external_member_id: 'member_zed' },
      ['body', 'external_member_id'],
    ],
    [
      { external_customer_id: 'usr_1001', return_url: 'javascript:alert(1)' },
      ['body', 'return_url'],
    ],
  ])('is refused for %j, on that field', async (body, loc) => {
    expect(await open(body)).toMatchObject({ status: 422, body: { detail: [{ loc }] } })
  })
})

describe('a token', () => {
  it('has to be there, and be one', async () => {
    const missing = await shop.get(null, ME)
    expect(missing).toMatchObject({
      status: 401,
      body: { error: 'Unauthorized', detail: 'Unauthorized' },
    })
    expect(missing.headers.get('WWW-Authenticate')).toBe('Bearer realm="polar"')
    const wellFormed = `polar_cst_${'a'.repeat(37)}000000`
    for (const token of ['nonsense', 'polar_cst_x', wellFormed]) {
      const unknown = await shop.get(token, ME)
      expect(unknown).toMatchObject({ status: 401, body: { error: 'invalid_token' } })
      expect(unknown.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="polar", error="inv/)
    }
  })

  it('of a customer opens nothing of the merchant’s', async () => {
    const token = await shop.signIn('usr_1001')
    const wrongKind = { status: 401, body: { error: 'Unauthorized' } }
    expect(await shop.get(token, '/customers/')).toMatchObject(wrongKind)
    expect(await shop.get(token, '/customers/external/usr_1001')).toMatchObject(wrongKind)
    expect(await shop.patch(token, '/customers/external/usr_1001', {})).toMatchObject(wrongKind)
    expect(await shop.post(token, PATH, {})).toMatchObject(wrongKind)
  })
})

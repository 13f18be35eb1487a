import { beforeAll, describe, expect, it } from 'vitest'
import { customer } from '../../contract/customer/customer'
import { merchant } from '../../db/seed/merchant'
import { customerId, MERCHANT_TOKEN, openShop, type Shop } from '../testing/shop'

const nobody = '00000000-0000-4000-8000-000000000000'
const missing = { status: 404, body: { error: 'ResourceNotFound', detail: 'Not found' } }

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

const create = (body: unknown) => shop.post(MERCHANT_TOKEN, '/customers/', body)

async function created(body: unknown) {
  const answer = await create(body)
  expect(answer.status).toBe(201)
  return customer.parse(answer.body)
}

describe('adding a customer', () => {
  it('takes all that is kept about one, in its standard form', async () => {
    const made = await created({
      email: 'ada@lovelace.example',
      external_id: ' ada ',
      name: ' Ada ',
      billing_address: { country: 'de', city: ' Berlin ' },
      tax_id: 'de 136 695 976',
      locale: 'EN-gb',
      metadata: { plan: 'gold' },
      organization_id: merchant.id,
    })
    expect(made).toMatchObject({
      type: 'individual',
      email: 'ada@lovelace.example',
      email_verified: false,
      external_id: 'ada',
      name: 'Ada',
      billing_name: 'Ada',
      billing_address: { country: 'DE', city: 'Berlin', line1: null },
      tax_id: ['DE136695976', 'eu_vat'],
      locale: 'en-GB',
      metadata: { plan: 'gold' },
      created_at: '2026-11-20T10:00:00.000Z',
      modified_at: null,
      deleted_at: null,
    })
    const { body } = await shop.get(MERCHANT_TOKEN, '/customers/external/ada')
    expect(body).toEqual(made)
  })

  it('makes a person their own owner, who can sign in at once', async () => {
    await created({ email: 'grace@hopper.example', external_id: 'grace', name: 'Grace' })
    const token = await shop.signIn('grace')
    const { body } = await shop.get(token, '/customer-portal/customer-session/user')
    expect(body).toMatchObject({ type: 'member', name: 'Grace', role: 'owner' })
  })

  it('makes a team with the owner who is named, or with one by the team’s email', async () => {
    const owner = { email: 'boss@team.example', name: 'Boss', external_id: 'boss' }
    expect(await created({ type: 'team', external_id: 'team', owner })).toMatchObject({
      type: 'team',
      email: null,
      avatar_url: null,
    })
    const token = await shop.signIn('team', 'boss')
    const { body } = await shop.get(token, '/customer-portal/customer-session/user')
    expect(body).toMatchObject({ name: 'Boss', email: 'boss@team.example', role: 'owner' })
    expect((await create({ type: 'team', email: 'shared@team.example' })).status).toBe(201)
  })

  it('names everything that is wrong, stage by stage', async () => {
    const misshapen = await create({ email: 'no email', name: 7, billing_address: {} })
    expect(misshapen).toMatchObject({
      status: 422,
      body: {
        detail: [
          { loc: ['body', 'email'] },
          { loc: ['body', 'name'] },
          { loc: ['body', 'billing_address', 'country'] },
        ],
      },
    })
    const refused = await create({
      email: 'IDA@holm.example',
      external_id: 'usr_1001',
      organization_id: nobody,
      tax_id: 'DE136695976',
    })
    expect(refused).toMatchObject({
      status: 422,
      body: {
        detail: [
          { loc: ['body', 'organization_id'] },
          {
            loc: ['body', 'email'],
            msg: 'A customer with this email address already exists.',
          },
          { loc: ['body', 'external_id'] },
          { loc: ['body', 'billing_address'], type: 'missing' },
        ],
      },
    })
  })

  it.each([
    [{}, ['body', 'email']],
    [{ type: 'company', email: 'a@b.example' }, ['body', 'type']],
    [{ type: 'team', owner: {} }, ['body', 'owner', 'email']],
    [{ type: 'team' }, ['body', 'email']],
    [{ type: 'team', email: null, owner: null, name: 'Nobody’s' }, ['body', 'email']],
    [{ email: 'a@b.example', name: 'x'.repeat(257) }, ['body', 'name']],
    [{ email: 'a@b.example', metadata: { key: '' } }, ['body', 'metadata', 'key']],
    [
      { email: 'a@b.example', billing_address: { country: 'RU' } },
      ['body', 'billing_address', 'country'],
    ],
  ])('refuses %j where it is wrong', async (body, loc) => {
    expect(await create(body)).toMatchObject({ status: 422, body: { detail: [{ loc }] } })
  })

  it('gives an email to one of many who ask for it at once', async () => {
    const wanted = Array.from({ length: 8 }, () => create({ email: 'rush@hour.example' }))
    const statuses = (await Promise.all(wanted)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, ...Array(7).fill(422)])
  })
})

describe('a customer by the API’s id', () => {
  it('is the same as by the merchant’s own', async () => {
    const byId = await shop.get(MERCHANT_TOKEN, `/customers/${customerId('usr_1001')}`)
    const byExternalId = await shop.get(MERCHANT_TOKEN, '/customers/external/usr_1001')
    expect(byId.body).toEqual(byExternalId.body)
    expect(await shop.get(MERCHANT_TOKEN, `/customers/${nobody}`)).toMatchObject(missing)
    expect(await shop.get(MERCHANT_TOKEN, '/customers/me')).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['path', 'id'] }] },
    })
  })

  it('gets an external id once, and becomes a team but no person again', async () => {
    const { id } = await created({ email: 'later@named.example' })
    const update = (body: unknown) => shop.patch(MERCHANT_TOKEN, `/customers/${id}`, body)
    expect((await update({ external_id: 'usr_1001' })).status).toBe(422)
    expect((await update({ external_id: 'named' })).body).toMatchObject({ external_id: 'named' })
    expect((await update({ external_id: 'named', type: 'team' })).body).toMatchObject({
      external_id: 'named',
      type: 'team',
    })
    expect(await update({ external_id: 'other', type: 'individual' })).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'external_id'] }, { loc: ['body', 'type'] }] },
    })
  })
})

describe('deleting a customer', () => {
  it('ends their sessions and hides them, and frees their email and id', async () => {
    const token = await shop.signIn('usr_1004')
    const answer = await shop.delete(MERCHANT_TOKEN, '/customers/external/usr_1004')
    expect(answer).toMatchObject({ status: 204, body: undefined })
    expect(await shop.get(token, '/customer-portal/customers/me')).toMatchObject({
      status: 401,
      body: { error: 'invalid_token' },
    })
    for (const path of ['external/usr_1004', customerId('usr_1004')]) {
      expect(await shop.get(MERCHANT_TOKEN, `/customers/${path}`)).toMatchObject(missing)
      expect(await shop.delete(MERCHANT_TOKEN, `/customers/${path}`)).toMatchObject(missing)
      expect(await shop.patch(MERCHANT_TOKEN, `/customers/${path}`, {})).toMatchObject(missing)
    }
    const session = await shop.post(MERCHANT_TOKEN, '/customer-sessions/', {
      external_customer_id: 'usr_1004',
    })
    expect(session.status).toBe(422)
    await created({ email: 'dana@whitfield.example', external_id: 'usr_1004' })
  })

  it('takes the person out of the record when asked to', async () => {
    const id = customerId('usr_1005')
    await shop.delete(MERCHANT_TOKEN, `/customers/${id}?anonymize=true`)
    const { body } = await shop.get(MERCHANT_TOKEN, `/orders/?customer_id=${id}&limit=1`)
    expect(body).toMatchObject({
      items: [
        {
          customer: {
            email: `deleted-${id}@anonymized.invalid`,
            name: null,
            billing_name: null,
            billing_address: null,
          },
        },
      ],
    })
  })

  it('refuses an ?anonymize that it can’t read, and deletes nobody', async () => {
    const path = '/customers/external/usr_1006'
    const answer = await shop.delete(MERCHANT_TOKEN, `${path}?anonymize=perhaps`)
    const loc = ['query', 'anonymize']
    expect(answer).toMatchObject({ status: 422, body: { detail: [{ loc }] } })
    expect((await shop.get(MERCHANT_TOKEN, path)).status).toBe(200)
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { customer } from '../../contract/customer/customer'
import { page } from '../../contract/page'
import { customers } from '../../db/schema'
import { merchant } from '../../db/seed/merchant'
import { customerId, MERCHANT_TOKEN, openShop, type Shop } from '../testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

const pathOf = (externalId: string) => `/customers/external/${encodeURIComponent(externalId)}`
const get = (path: string) => shop.get(MERCHANT_TOKEN, path)
const update = (externalId: string, body: unknown) =>
  shop.patch(MERCHANT_TOKEN, pathOf(externalId), body)

async function updated(externalId: string, body: unknown) {
  const answer = await update(externalId, body)
  expect(answer.status).toBe(200)
  return customer.parse(answer.body)
}

const refused = (loc: string[], msg?: string) => ({
  status: 422,
  body: { detail: [msg ? { loc, msg } : { loc }] },
})

/** One of whom nothing is known but the merchant's own id. */
async function addCustomer(externalId: string): Promise<void> {
  await shop.services.database.insert(customers).values({
    id: randomUUID(),
    created_at: new Date(0),
    organization_id: merchant.id,
    type: 'individual',
    external_id: externalId,
  })
}

describe('the merchant’s customers', () => {
  const list = async (query: string) =>
    page(customer).parse((await get(`/customers/${query}`)).body)

  it('are listed, counted, and sorted', async () => {
    const untouched = await openShop()
    const { body } = await untouched.get(MERCHANT_TOKEN, '/customers/?limit=5&sorting=email')
    const { items, pagination } = page(customer).parse(body)
    expect(pagination).toEqual({ total_count: 18, max_page: 4 })
    const emails = items.map(({ email }) => email ?? '')
    expect(emails).toEqual([...emails].sort())
  })

  it('are found by email in any case, by part of a name, and by metadata', async () => {
    await updated('usr_1010', { metadata: { plan: 'gold', seats: 3 } })
    expect((await list('?email=ELENI@papadopoulou.example')).items).toHaveLength(1)
    expect((await list(`?query=${encodeURIComponent('Παπαδ')}`)).items).toHaveLength(1)
    expect((await list('?metadata[plan]=gold&metadata[seats]=3')).items).toHaveLength(1)
    expect((await list('?metadata[plan]=silver')).items).toHaveLength(0)
    expect((await list('?metadata[plan]=silver&metadata[plan]=gold')).items).toHaveLength(1)
    expect((await list('?metadata[seats]=3.0')).items).toHaveLength(0)
  })

  it.each([
    ['usr_1010', 1],
    ['USR_1010', 1],
    ['usr_', 17],
    ['1010', 0],
    ['sr_1010', 0],
    ['_1010', 0],
    ['%1010', 0],
    ['usr%', 0],
  ])('are found by an external id from its start: %s', async (query, count) => {
    const { pagination } = await list(`?query=${encodeURIComponent(query)}`)
    expect(pagination.total_count).toBe(count)
  })

  it('are found by a part of the name on their invoices', async () => {
    await shop.services.database
      .update(customers)
      .set({ billing_name: 'Zwölfender GmbH' })
      .where(eq(customers.external_id, 'usr_1014'))
    expect((await list('?query=lfender')).items).toMatchObject([{ external_id: 'usr_1014' }])
  })

  it.each(['metadata[]=1', 'metadata=1', 'metadata[a][b]=1', 'metadata[__proto__]=1'])(
    'are not all of them when the filter ?%s can’t be read',
    async (query) => {
      expect((await get(`/customers/?${query}`)).status).toBe(422)
    },
  )

  it('tell an individual from a team', async () => {
    const { body } = await get(pathOf('usr_1003'))
    expect(customer.parse(body).type).toBe('team')
    expect((await get(pathOf('nobody'))).status).toBe(404)
  })

  it('may have any text for an id, percent-encoded', async () => {
    const odd = 'a/b c%?ü#'
    await addCustomer(odd)
    expect(customer.parse((await get(pathOf(odd))).body).external_id).toBe(odd)
    expect((await get(pathOf('nul\0'))).status).toBe(422)
  })
})

describe('updating a customer by the merchant’s own id', () => {
  it('changes what is sent and nothing else', async () => {
    const { body } = await get(pathOf('usr_1017'))
    const before = customer.parse(body)
    const after = await updated('usr_1017', { name: ' Lucie M. ', external_id: 'other' })
    expect(after).toEqual({
      ...before,
      name: 'Lucie M.',
      billing_name: 'Lucie M.',
      modified_at: '2026-11-20T10:00:00.000Z',
    })
    expect((await updated('usr_1017', { name: '' })).name).toBeNull()
  })

  it('keeps emails unique in any case, and unverified when new', async () => {
    expect(await update('usr_1017', { email: 'IDA@holm.example' })).toMatchObject(
      refused(['body', 'email'], 'A customer with this email address already exists.'),
    )
    const after = await updated('usr_1017', { email: 'lucie@new.example' })
    expect(after).toMatchObject({ email: 'lucie@new.example', email_verified: false })
    expect((await updated('usr_1017', { email: null })).email).toBe('lucie@new.example')
    expect(await update('usr_1017', { email: 'no email' })).toMatchObject(
      refused(['body', 'email']),
    )
  })

  it('may move to another country, but not to none', async () => {
    const moved = await updated('usr_1017', { billing_address: { country: 'be', city: 'Gent' } })
    expect(moved.billing_address).toMatchObject({ country: 'BE', city: 'Gent', line1: null })
    expect(await update('usr_1017', { billing_address: null })).toMatchObject(
      refused(
        ['body', 'billing_address'],
        'Customer billing address cannot be reset to null once set.',
      ),
    )
  })

  it('stores a tax id with the scheme of its country', async () => {
    const after = await updated('usr_1002', { tax_id: 'de 136 695 976' })
    expect(after.tax_id).toEqual(['DE136695976', 'eu_vat'])
    expect(await update('usr_1002', { tax_id: 'DE136695977' })).toMatchObject(
      refused(['body', 'tax_id'], 'Invalid tax ID.'),
    )
    expect(await update('usr_1002', { billing_address: { country: 'US' } })).toMatchObject(
      refused(['body', 'tax_id'], 'Invalid tax ID.'),
    )
    expect((await updated('usr_1002', { tax_id: null })).tax_id).toBeNull()
  })

  it.each([
    ['GR', 'el 094259216', ['GR094259216', 'eu_vat']],
    ['GB', 'GB 980 7806 84', ['980780684', 'gb_vat']],
    ['GB', 'XI 980 7806 84', ['XI980780684', 'gb_vat']],
    ['DE', 'FR40303265045', ['FR40303265045', 'eu_vat']],
    ['CL', '12.345.678-5', ['123456785', 'cl_tin']],
    ['TW', '10000004', ['10000004', 'tw_vat']],
    ['EC', '1791234567001', ['1791234567001', 'ec_ruc']],
    ['AE', '100 1234 5678 9012', ['100123456789012', 'ae_trn']],
    ['HK', '12345678', ['12345678', 'hk_br']],
    ['NZ', '49-091-850', ['49091850', 'nz_gst']],
  ])('stores what the published API stores: %s, %s', async (country, tax_id, stored) => {
    const after = await updated('usr_1008', { billing_address: { country }, tax_id })
    expect(after.tax_id).toEqual(stored)
  })

  it('keeps a tax id of the EU in any of its countries', async () => {
    await updated('usr_1010', { billing_address: { country: 'DE' }, tax_id: 'DE136695976' })
    const after = await updated('usr_1010', { billing_address: { country: 'FR' } })
    expect(after.tax_id).toEqual(['DE136695976', 'eu_vat'])
  })

  it('leaves a tax id alone as long as its country stays, whatever it was taken over as', async () => {
    const tax = { tax_id: '300000000000003', tax_id_format: 'sa_vat' }
    const { database } = shop.services
    await database.update(customers).set(tax).where(eq(customers.external_id, 'usr_1006'))
    const before = await updated('usr_1006', {})
    const moved = { ...before.billing_address, line1: 'King Fahd Road 7' }
    const after = await updated('usr_1006', { billing_address: moved })
    expect(after).toMatchObject({ billing_address: moved, tax_id: before.tax_id })
  })

  it('needs a country to check a tax id by', async () => {
    await addCustomer('of no country')
    expect(await update('of no country', { tax_id: 'DE136695976' })).toMatchObject({
      status: 422,
      body: {
        detail: [
          {
            type: 'missing',
            loc: ['body', 'billing_address'],
            msg: 'Country is required to validate tax ID.',
          },
        ],
      },
    })
  })

  it.each([
    ['EN-gb', 'en-GB'],
    ['en-GB-oxendict', 'en-GB-oxendict'],
    ['pt', 'pt'],
  ])('takes the locale %s and stores %s', async (locale, stored) => {
    expect((await updated('usr_1016', { locale })).locale).toBe(stored)
  })

  it.each([
    [{ locale: 'und' }, ['body', 'locale']],
    [{ locale: 'x-private' }, ['body', 'locale']],
    [{ locale: 'no locale' }, ['body', 'locale']],
    [{ name: 'x'.repeat(257) }, ['body', 'name']],
    [{ name: '\0' }, ['body', 'name']],
    [{ metadata: { ['k'.repeat(41)]: 'v' } }, ['body', 'metadata', 'k'.repeat(41)]],
    [{ metadata: { key: '' } }, ['body', 'metadata', 'key']],
    [{ metadata: { key: {} } }, ['body', 'metadata', 'key']],
    [
      { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, n])) },
      ['body', 'metadata'],
    ],
  ])('refuses %j where it is wrong', async (body, loc) => {
    expect(await update('usr_1016', body)).toMatchObject(refused(loc))
  })

  it('saves nothing when anything is refused', async () => {
    await update('usr_1016', { name: 'Half', email: 'ida@holm.example' })
    const row = customer.parse((await get(pathOf('usr_1016'))).body)
    expect(row.name).toBe('Ananya Iyer')
    expect(row.id).toBe(customerId('usr_1016'))
  })
})

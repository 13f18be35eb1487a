import { beforeAll, describe, expect, it } from 'vitest'
import { type CustomerOrder, customerOrder } from '../../contract/order/order'
import { page } from '../../contract/page'
import { imported, lineOf } from '../testing/import-export'
import { openShop, orderId, type Shop } from '../testing/shop'

const orderPage = page(customerOrder)

const MANY = 'usr_1002'

let shop: Shop
let orders: CustomerOrder[]

beforeAll(async () => {
  shop = await openShop()
  await sellInOtherCurrencies()
  orders = await listAll({})
})

/** Makes orders of the customer ones of other currencies, and one of a product that is gone. */
async function sellInOtherCurrencies() {
  const amounts = (currency: string, net_amount: number) => ({
    currency,
    net_amount,
    subtotal_amount: net_amount,
    tax_amount: 0,
    total_amount: net_amount,
    due_amount: net_amount,
    discount_amount: 0,
    refunded_amount: 0,
    refunded_tax_amount: 0,
    modified_at: '2026-11-20T12:00:00Z',
  })
  const changes: [number, Record<string, unknown>][] = [
    [3, amounts('jpy', 90_713)],
    [4, amounts('kwd', 907_135)],
    [5, amounts('eur', 90_713)],
    [6, { ...amounts('eur', 90_700), product: null, product_id: null, description: 'Odd 50%_job' }],
  ]
  const lines = changes.map(([index, change]) => lineOf(shop, orderId(MANY, index), change))
  const report = await imported(shop, await Promise.all(lines))
  expect(report).toMatchObject({ rejected: [] })
}

async function list(parameters: Record<string, string>, customer = MANY) {
  const query = new URLSearchParams({ limit: '100', ...parameters })
  const { status, body } = await shop.get(
    await shop.signIn(customer),
    `/customer-portal/orders/?${query}`,
  )
  expect(status).toBe(200)
  return orderPage.parse(body)
}

/** Every order that is found, over all pages. */
async function listAll(parameters: Record<string, string>): Promise<CustomerOrder[]> {
  const found: CustomerOrder[] = []
  for (let page = 1, last = 1; page <= last; page++) {
    const { items, pagination } = await list({ ...parameters, page: `${page}` })
    found.push(...items)
    last = pagination.max_page
  }
  return found
}

/** The numbers of the customer's orders (in the order that they are listed in) that pass a test. */
const idsOf = (isFound: (order: CustomerOrder) => boolean) => orders.filter(isFound).map(idOf)

const idOf = ({ id }: CustomerOrder) => id

async function search(text: string): Promise<string[]> {
  return (await listAll({ search: text })).map(idOf)
}

async function searchAmount(amount: string): Promise<string[]> {
  const found = await listAll({ search_amount: amount })
  return found.map(({ total_amount, currency }) => `${total_amount} ${currency}`).sort()
}

const ofMany = (index: number) => orderId(MANY, index)

describe('a search', () => {
  it.each([
    ['its middle', (number: string) => number.slice(6, 9)],
    ['its start', (number: string) => number.slice(0, 8)],
    ['its end', (number: string) => number.slice(-4)],
    ['all of it, in lower case', (number: string) => number.toLowerCase()],
    ['all of it, with a blank for the hyphen', (number: string) => number.replace('-', ' ')],
    [
      'a part of it with another hyphen',
      (number: string) => number.replace('-', '\u2011').slice(2),
    ],
    ['a part of it in Arabic digits', (number: string) => toArabic(number.slice(-3))],
    ['all of it, after a hash', (number: string) => ` #${number} `],
  ])('finds an order by its invoice number: %s', async (_, write) => {
    const order = orders.find(({ id }) => id === ofMany(30))
    const written = write(order?.invoice_number ?? '')
    expect(await search(written)).toContain(order?.id)
  })

  it('finds all whose number has a part, and no other', async () => {
    expect(await search('19')).toEqual(idsOf(({ invoice_number }) => hasPart(invoice_number, '19')))
    expect(await search('nord 0')).toEqual(idsOf(({ invoice_number }) => invoice_number !== null))
  })

  it('finds orders by a part of their product’s name, in any case', async () => {
    const found = await search('icoN LIB')
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(idsOf(({ product }) => product?.name === 'Icon library'))
  })

  it.each(['odd 50%_JOB', '%_j', '%_', ' Odd '])(
    'finds an order without a product by its description: %s',
    async (text) => {
      expect(await search(text)).toEqual([ofMany(6)])
    },
  )

  it.each(['', '   '])('for nothing (%j) finds all', async (text) => {
    expect(await search(text)).toHaveLength(240)
  })

  it.each(['—', '%', 'zeppelin', 'NORD-99999', '_______'])('for %j finds none', async (text) => {
    // A part of the description that is a sign is one all the same.
    expect(await search(text)).toEqual(text === '%' ? [ofMany(6)] : [])
  })

  it('finds nothing of anybody else', async () => {
    const other = await list({ search: 'nord' }, 'usr_1001')
    expect(other.pagination.total_count).toBe(other.items.length)
    expect(other.items.map(idOf)).not.toContain(ofMany(30))
    expect(other.items.length).toBeLessThan(20)
  })

  it('finds by amount what it doesn’t find by text', async () => {
    const both = await listAll({ search: 'icon library', search_amount: '90713' })
    expect(both.map(idOf)).toEqual(
      idsOf(({ product, id }) => product?.name === 'Icon library' || id === ofMany(3)),
    )
  })
})

function toArabic(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
}

function hasPart(number: string | null, part: string): boolean {
  return number?.includes(part) ?? false
}

describe('a search for an amount finds totals, by the decimals of their currency', () => {
  it.each([
    ['907.13', ['90713 eur', '907135 kwd']],
    ['907.135', ['907135 kwd']],
    ['907.1', ['90713 eur', '907135 kwd']],
    ['907', ['90700 eur', '90713 eur', '907135 kwd']],
    ['907.00', ['90700 eur']],
    ['907.14', []],
    ['90713', ['90713 jpy']],
    ['90713.00', ['90713 jpy']],
    ['90713.01', []],
    ['0907.13', ['90713 eur', '907135 kwd']],
    ['999999999999.9999', []],
  ])('%s', async (amount, found) => {
    expect(await searchAmount(amount)).toEqual(found)
  })

  it.each(['907,13', '-1', '1e3', '', '.5', '5.', '1234567890123', '٩'])(
    'and takes nothing but a plain amount: %j is an error',
    async (amount) => {
      const query = new URLSearchParams({ search_amount: amount })
      const path = `/customer-portal/orders/?${query}`
      const { status, body } = await shop.get(await shop.signIn(MANY), path)
      expect(status).toBe(422)
      expect(body).toMatchObject({ detail: [{ loc: ['query', 'search_amount'] }] })
    },
  )
})

describe('a filter by missing details', () => {
  it('finds orders whose invoice lacks a name or an address', async () => {
    const lacking = await list({ needs_details: 'true' }, 'usr_1001')
    expect(lacking.items.map(idOf)).toEqual([11, 10, 9].map((index) => orderId('usr_1001', index)))
  })

  it('finds the others when asked for those', async () => {
    const [all, complete] = await Promise.all([
      list({}, 'usr_1001'),
      list({ needs_details: 'false' }, 'usr_1001'),
    ])
    expect(complete.pagination.total_count).toBe(all.pagination.total_count - 3)
  })

  it('leaves out draft and void orders, which have no invoice', async () => {
    const lacking = { billing_name: null, modified_at: '2026-11-20T12:00:00Z' }
    const changed = [236, 238, 239].map((index) => lineOf(shop, ofMany(index), lacking))
    await imported(shop, await Promise.all(changed))
    const found = await list({ needs_details: 'true' })
    expect(found.items.map(idOf)).toEqual([238, 235].map(ofMany))
  })
})

describe('a filter by time', () => {
  it('finds what was ordered between two moments, which are themselves left out', async () => {
    const [newest, , oldest] = orders.slice(10, 13)
    const found = await list({
      created_after: oldest?.created_at ?? '',
      created_before: newest?.created_at ?? '',
    })
    expect(found.items.map(idOf)).toEqual(orders.slice(11, 12).map(idOf))
  })

  it('goes with every other filter, and is counted and paged', async () => {
    const year = { created_after: '2024-12-31T23:59:59.999Z', created_before: '2026-01-01' }
    const wanted = idsOf(
      ({ created_at, product, invoice_number }) =>
        created_at.startsWith('2025') &&
        product?.is_recurring === false &&
        hasPart(invoice_number, '1'),
    )
    const filter = { ...year, search: '1', product_billing_type: 'one_time', limit: '2', page: '2' }
    const found = await list(filter)
    expect(found.pagination.total_count).toBe(wanted.length)
    expect(found.items.map(idOf)).toEqual(wanted.slice(2, 4))
  })
})

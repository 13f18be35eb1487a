import { beforeAll, describe, expect, it } from 'vitest'
import type { PortalOrder } from '../../contract/order/order'
import { createFormat } from '../../i18n/format'
import { openCustomerSession } from '../../polar/customer-sessions'
import { listOrders } from '../../polar/orders'
import { getData } from '../../polar/testing/get-data'
import { openOwnShop } from '../testing/own-shop'
import { findOrders } from './find-orders'
import { createOrderLister } from './list-once'
import { matchesFilter } from './matches-search'
import { parseOrderSearch } from './order-search'
import { parseAmount } from './parse-amount'
import { askForAll } from './read-overview'
import { boundsOf, listYears } from './years'

openOwnShop({ PORTICO_TIME_ZONE: 'Pacific/Auckland' })

let token: string
let orders: PortalOrder[]

beforeAll(async () => {
  token = getData(await openCustomerSession({ sub: 'usr_1001' })).token
  const page = { page: 1, limit: 100, sorting: '-created_at' } as const
  orders = getData(await listOrders(token, page)).items
})

const { money } = createFormat('de', 'UTC')

/** What is searched for, given an order of the customer. */
const searches: [string, (order: PortalOrder) => Record<string, string>][] = [
  ['nothing', () => ({})],
  ['part of a name', () => ({ q: 'ICON' })],
  ['part of a number', ({ invoice_number }) => ({ q: invoice_number?.slice(-3) ?? '' })],
  [
    'a number with a blank',
    ({ invoice_number }) => ({ q: invoice_number?.replace('-', ' ') ?? '' }),
  ],
  ['an amount', ({ total_amount, currency }) => ({ q: money(total_amount, currency) })],
  [
    'an amount without decimals',
    ({ total_amount }) => ({ q: `${Math.floor(total_amount / 100)}` }),
  ],
  ['a year', ({ created_at }) => ({ year: created_at.slice(0, 4) })],
  ['a year without orders', () => ({ year: '1999' })],
  ['missing details', () => ({ needs: 'details' })],
  ['missing details of a year', () => ({ needs: 'details', year: '2025' })],
  ['a sign', () => ({ q: '%' })],
  ['everything at once', ({ invoice_number }) => ({ q: invoice_number ?? '', needs: 'details' })],
]

describe.each([0, 5, 13])('of the order %d', (index) => {
  it.each(searches)(
    'our own API finds by %s what is found by looking at each',
    async (_, write) => {
      const order = orders[index]
      if (!order) throw new Error('The customer has too few orders')
      const search = parseOrderSearch(write(order))
      const { q, needsDetails, year } = search
      const filter = {
        q,
        needsDetails,
        amount: parseAmount(q, 'de'),
        year: year ? boundsOf(year) : null,
      }
      const found = getData(
        await findOrders(createOrderLister(token), search, { locale: 'de', canFilter: true }),
      )
      const expected = orders.filter((each) => matchesFilter(each, filter))
      expect(found.orders.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
      expect(found).toMatchObject({ total: expected.length, next: null, limit: null })
    },
  )
})

it('a year begins and ends where it does in the merchant’s time zone', () => {
  expect(boundsOf(2026)).toEqual({
    since: new Date('2025-12-31T11:00:00Z'),
    before: new Date('2026-12-31T11:00:00Z'),
  })
})

it('says how many orders there are, and how many invoices lack details', async () => {
  const overview = getData(await askForAll(token))
  expect(overview).toMatchObject({ total: orders.length, lacking: 3, lookedAt: null })
  expect(overview.years).toEqual(listYears(orders[0], orders.at(-1)))
})

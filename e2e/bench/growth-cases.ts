import type { Client } from './growth-client'

/** The limit for the large shop: a multiple of the small shop's p50, or milliseconds. */
export type Limit = { times: number } | { ms: number }

export type Case = {
  name: string
  limit: Limit
  /** Prepares the calls, and returns a function that makes one. */
  prepare: (client: Client) => Promise<() => Promise<unknown>>
}

const SAME = { times: 1.3 }
const QUICK = { ms: 50 }

/** Operations over all orders or customers of the shop, which only its merchant can call. */
const WHOLE_SHOP = { ms: 1_000 }

const ORDERS = '/customer-portal/orders/?'

/** Lists everything that is measured, customers before the merchant. */
export function listCases(): Case[] {
  return [
    measureOrdinary('orders', ({ token }, client) => client.call(token, ORDERS)),
    measureOrdinary('one order', ({ token, orderIds }, client, run) =>
      client.call(token, toOrderPath(orderIds, run)),
    ),
    measureOrdinary('update of an order', ({ token, orderIds }, client, run) =>
      client.call(token, toOrderPath(orderIds, run), {
        billing_name: `Customer in run ${run}`,
      }),
    ),
    measureItem('largest customer: one order', ({ call, largest }) =>
      call(largest.token, toOrderPath(largest.orderIds, 0)),
    ),
    measureItem('largest customer: update of an order', ({ call, largest }, run) =>
      call(largest.token, toOrderPath(largest.orderIds, 0), { billing_name: `In run ${run}` }),
    ),
    measureItem('merchant: one order', ({ call, merchantToken, largest }) =>
      call(merchantToken, `/orders/${largest.orderIds[0]}`),
    ),
    ...lists.map((query) => {
      const name = `largest customer: ${query || 'first page'}`
      return measureList(name, ORDERS + query, QUICK, ({ largest }) => largest.token)
    }),
    ...merchantLists.map((path) => measureMerchantList(path, QUICK)),
    ...wholeShopLists.map((path) => measureMerchantList(path, WHOLE_SHOP)),
  ]
}

const sortings = ['created_at', 'amount', 'product', 'subscription', 'product&sorting=-created_at']

const lists = [
  '',
  'page=2500',
  'page=last',
  'page=last&limit=100',
  'query=edition',
  'query=edition&page=last',
  'query=edition%20a',
  'invoice_number=BENCH-0',
  'invoice_number=000',
  'query=nothing',
  'search=000',
  'search=edition%20a&page=last',
  'search=nothing&search_amount=49',
  'needs_details=true',
  'needs_details=false&page=last',
  'created_after=2026-01-01&search=1',
  'product_billing_type=recurring',
  'product_billing_type=one_time&page=last',
  'product_id={product}',
  'product_id={product}&page=last',
  'subscription_id={subscription}',
  ...sortings.flatMap((sorting) =>
    [sorting, `-${sorting}`, `${sorting}&page=2500`, `-${sorting}&page=last`].map(
      (rest) => `sorting=${rest}`,
    ),
  ),
]

const merchantSortings = [
  'status',
  'invoice_number',
  'amount',
  'customer',
  'product',
  'discount',
  'subscription',
]

const merchantLists = [
  '/customers/?',
  '/orders/?status=pending',
  '/orders/?product_id={product}',
  '/orders/?subscription_id={subscription}',
  '/orders/?external_customer_id=usr_20',
  '/orders/?external_customer_id=usr_1&page=last',
  '/orders/?created_after=2026-01-01T00:00:00Z',
  '/orders/?created_before=2024-01-01T00:00:00Z&page=last',
  '/orders/?metadata%5Breference%5D=400',
  '/orders/?metadata%5Bcampaign%5D=campaign-8',
  '/customers/?page=last',
  '/customers/?email=CUSTOMER20%4098f1370821.example',
  '/customers/?metadata%5Bcrm%5D=20',
  '/customers/?sorting=email',
  '/customers/?sorting=-name',
]

const wholeShopLists = [
  '/orders/?',
  '/orders/?page=last',
  '/orders/?status=paid&page=last',
  '/orders/?product_billing_type=recurring',
  ...merchantSortings.map((sorting) => `/orders/?sorting=-${sorting}`),
  '/customers/?query=mer20%40',
  '/customers/?active=true',
]

type Customer = Client['ordinary'][number]

/** Measures one call by each of the ordinary customers in turn. */
function measureOrdinary(
  name: string,
  ask: (customer: Customer, client: Client, run: number) => Promise<unknown>,
): Case {
  return measureItem(`ordinary customer: ${name}`, async (client, run) => {
    const customer = client.ordinary[run % client.ordinary.length]
    if (customer) await ask(customer, client, Math.floor(run / client.ordinary.length))
  })
}

/**
 * Measures a call about one order or a short list, which must not depend on the size of the shop.
 */
function measureItem(name: string, ask: (client: Client, run: number) => Promise<unknown>): Case {
  return {
    name,
    limit: SAME,
    prepare: async (client) => {
      let run = 0
      return () => ask(client, run++)
    },
  }
}

function toOrderPath(ids: string[], run: number): string {
  return `/customer-portal/orders/${ids[run % ids.length]}`
}

function measureMerchantList(path: string, limit: Limit): Case {
  return measureList(`merchant: ${path}`, path, limit, (client) => client.merchantToken)
}

/** Measures a page of a list; `last` is its last page, and braces contain an id to be looked up. */
function measureList(
  name: string,
  template: string,
  limit: Limit,
  tokenOf: (client: Client) => string,
): Case {
  return {
    name,
    limit,
    prepare: async (client) => {
      const token = tokenOf(client)
      const path = template
        .replace('{product}', client.largest.productId)
        .replace('{subscription}', client.largest.subscriptionId)
      const last = await client.lastPage(token, path.replace(/page=\w+/, ''))
      return () => client.call(token, path.replace('page=last', `page=${last}`))
    },
  }
}

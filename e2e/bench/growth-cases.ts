import type { Client } from './growth-client'

/** Most that growth may cost: this many times the small shop's p50, or milliseconds. */
export type Limit = { times: number } | { ms: number }

export type Case = {
  name: string
  limit: Limit
  /** Finds out what to ask for, and gives back what asks for it, once a call. */
  prepare: (client: Client) => Promise<() => Promise<unknown>>
}

const SAME = { times: 1.3 }
const QUICK = { ms: 50 }

/** What looks at every order or customer of the shop, which only its merchant can ask for. */
const WHOLE_SHOP = { ms: 1_000 }

const ORDERS = '/customer-portal/orders/?'

/** Everything that is measured, customers before the merchant. */
export function cases(): Case[] {
  return [
    ordinary('orders', ({ token }, client) => client.call(token, ORDERS)),
    ordinary('one order', ({ token, orderIds }, client, run) =>
      client.call(token, orderPath(orderIds, run)),
    ),
    ordinary('update of an order', ({ token, orderIds }, client, run) =>
      client.call(token, orderPath(orderIds, run), {
        billing_name: `Customer in run ${run}`,
      }),
    ),
    item('largest customer: one order', ({ call, largest }) =>
      call(largest.token, orderPath(largest.orderIds, 0)),
    ),
    item('largest customer: update of an order', ({ call, largest }, run) =>
      call(largest.token, orderPath(largest.orderIds, 0), { billing_name: `In run ${run}` }),
    ),
    item('merchant: one order', ({ call, merchantToken, largest }) =>
      call(merchantToken, `/orders/${largest.orderIds[0]}`),
    ),
    ...lists.map((query) => {
      const name = `largest customer: ${query || 'first page'}`
      return list(name, ORDERS + query, QUICK, ({ largest }) => largest.token)
    }),
    ...merchantLists.map((path) => merchantList(path, QUICK)),
    ...wholeShopLists.map((path) => merchantList(path, WHOLE_SHOP)),
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

/** One call by each of the ordinary customers in turn. */
function ordinary(
  name: string,
  ask: (customer: Customer, client: Client, run: number) => Promise<unknown>,
): Case {
  return item(`ordinary customer: ${name}`, async (client, run) => {
    const customer = client.ordinary[run % client.ordinary.length]
    if (customer) await ask(customer, client, Math.floor(run / client.ordinary.length))
  })
}

/** A call that concerns one order or a short list: it must not notice how many others there are. */
function item(name: string, ask: (client: Client, run: number) => Promise<unknown>): Case {
  return {
    name,
    limit: SAME,
    prepare: async (client) => {
      let run = 0
      return () => ask(client, run++)
    },
  }
}

function orderPath(ids: string[], run: number): string {
  return `/customer-portal/orders/${ids[run % ids.length]}`
}

function merchantList(path: string, limit: Limit): Case {
  return list(`merchant: ${path}`, path, limit, (client) => client.merchantToken)
}

/** One page of a list; `last` is its last page, and braces hold an id to be looked up. */
function list(
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

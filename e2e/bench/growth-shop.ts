import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../lib/db/database'

export const PRODUCTS = 12

/**
 * Fills an empty database with a shop of this many orders, by a tenth as many customers. Customer 1
 * placed a twentieth of all orders, most others ten each. The shop is always the same for the same
 * number. Its rows are on disk in the order of their time, with the customers mixed.
 */
export async function fillShop(database: Database, orderCount: number): Promise<void> {
  for (const statement of createStatements(orderCount)) await database.execute(statement)
}

function createStatements(orderCount: number): SQL[] {
  return [
    sales(orderCount),
    organization,
    products,
    customers(orderCount / 10),
    members,
    subscriptions,
    orders,
    items,
    sql`drop table sales`,
    sql`vacuum analyze`,
  ]
}

/** Derives a UUID from a text. */
const idOf = (...parts: SQL[]) => sql`md5(concat_ws('/', ${sql.join(parts, sql`, `)}))::uuid`

const organizationId = idOf(sql`'organization'`)
const customerId = (number: SQL) => idOf(sql`'customer'`, number)
const productId = (number: SQL) => idOf(sql`'product'`, number)
const subscriptionId = idOf(sql`'subscription'`, sql`customer`, sql`product`, sql`round`)
const address = (number: SQL) => sql`jsonb_build_object(
  'line1', 'Rue du Faubourg ' || ${number}, 'line2', null, 'postal_code', '75019',
  'city', 'Paris', 'state', null, 'country', 'FR')`

/** The purchases. The multiplication spreads the buyers evenly over all four years. */
const sales = (orderCount: number) => sql`
  create table sales as
  select number, customer, product, case when customer = 1 then number % 500 else 0 end as round,
    timestamptz '2022-11-21' + number * interval '4 years' / ${orderCount}::int as sold_at,
    1000 + (number::bigint * 104729 % 5000) as amount
  from generate_series(1, ${orderCount}::int) as number,
    lateral (select number::bigint * 7919 % ${orderCount}::int - ${orderCount / 20}::int as place) as dealt,
    lateral (select
      case when place < 0 then 1 else 2 + place % (${orderCount / 10}::int - 1) end as customer,
      1 + number::bigint * 31 / 7 % ${PRODUCTS}::int as product) as sale`

const organization = sql`
  insert into organizations (id, created_at, name, slug, legal_name)
  values (${organizationId}, '2022-11-01', 'Nordlicht', 'nordlicht', 'Nordlicht Software GmbH')`

/** Products with odd numbers have subscriptions. */
const products = sql`
  insert into products (id, created_at, organization_id, name, description, prices,
    recurring_interval, recurring_interval_count)
  select ${productId(sql`number`)}, '2022-11-01', ${organizationId},
    'Edition ' || chr(64 + (number * 5 % 13)::int), 'A product of the shop.',
    jsonb_build_array(jsonb_build_object(
      'id', ${idOf(sql`'price'`, sql`number`)}, 'created_at', '2022-11-01T00:00:00.000Z',
      'modified_at', null, 'source', 'catalog', 'amount_type', 'fixed', 'price_currency', 'eur',
      'price_amount', 4900, 'tax_behavior', 'exclusive', 'is_archived', false,
      'product_id', ${productId(sql`number`)})),
    case when number % 2 = 1 then 'month' end, case when number % 2 = 1 then 1 end
  from generate_series(1, ${PRODUCTS}::int) as number`

const customers = (count: number) => sql`
  insert into customers (id, created_at, organization_id, type, external_id, email, name,
    billing_address, metadata)
  select ${customerId(sql`number`)}, timestamptz '2022-11-01' + number * interval '1 minute',
    ${organizationId}, 'individual', 'usr_' || number,
    'customer' || number || '@' || substr(md5(number::text), 1, 10) || '.example',
    initcap(substr(md5(number::text), 5, 7)) || ' ' || initcap(substr(md5(number::text), 12, 9)),
    ${address(sql`number`)}, jsonb_build_object('crm', number, 'plan', 'plan-' || number % 5)
  from generate_series(1, ${count}::int) as number`

const members = sql`
  insert into members (id, created_at, customer_id, email, name, role)
  select md5('member' || id)::uuid, created_at, id, email, name, 'owner' from customers`

const subscriptions = sql`
  insert into subscriptions (id, created_at, customer_id, product_id, amount, currency,
    recurring_interval, status, current_period_start, current_period_end, started_at)
  select ${subscriptionId}, min(sold_at), ${customerId(sql`customer`)}, ${productId(sql`product`)},
    4900, 'eur', 'month', case when customer % 3 = 0 then 'canceled' else 'active' end,
    '2026-11-01', '2026-12-01', min(sold_at)
  from sales where product % 2 = 1 group by customer, product, round`

const orders = sql`
  insert into orders (id, created_at, customer_id, product_id, subscription_id, checkout_id,
    status, billing_reason, currency, subtotal_amount, net_amount, tax_amount, billing_name,
    billing_address, invoice_number, description, metadata)
  select ${idOf(sql`'order'`, sql`number`)}, sold_at, ${customerId(sql`customer`)},
    ${productId(sql`product`)}, case when product % 2 = 1 then ${subscriptionId} end,
    ${idOf(sql`'checkout'`, sql`number`)},
    case when number % 100 < 90 then 'paid' when number % 100 < 95 then 'refunded'
      when number % 100 < 98 then 'partially_refunded' else 'pending' end,
    case when product % 2 = 1 then 'subscription_cycle' else 'purchase' end, 'eur',
    amount, amount, amount / 5, 'Customer ' || customer, ${address(sql`customer`)},
    'NORD-' || lpad(number::text, 8, '0'), 'Edition',
    case when number % 4 = 0
      then jsonb_build_object('reference', number, 'campaign', 'campaign-' || number % 500)
      else '{}' end
  from sales order by number`

const items = sql`
  insert into order_items (id, created_at, order_id, position, label, amount, tax_amount)
  select ${idOf(sql`'item'`, sql`number`, sql`position`)}, sold_at, ${idOf(sql`'order'`, sql`number`)},
    position, 'Edition', case position when 0 then amount else 0 end,
    case position when 0 then amount / 5 else 0 end
  from sales, generate_series(0, case when number % 4 = 0 then 1 else 0 end) as position
  order by number`

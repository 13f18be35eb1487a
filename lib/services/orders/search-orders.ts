import {
  and,
  between,
  eq,
  ilike,
  inArray,
  isNull,
  like,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import { decimalsOfCurrency, minorUnitsOf } from '../../contract/currency'
import { invoiceNumberKey } from '../../contract/order/invoice-number'
import type { OrderListQuery } from '../../contract/order/order-query'
import type { Database } from '../../db/database'
import { orders } from '../../db/schema'
import { containing } from '../list'
import { ofProducts } from './of-products'

type Search = Pick<OrderListQuery, 'search' | 'search_amount'>

/** That an order of this customer is found by its title, its invoice number, or its total. */
export async function foundBy(
  database: Database,
  customerId: string,
  { search, search_amount }: Search,
): Promise<SQL | undefined> {
  const part = search?.trim()
  if (!part) return search_amount ? withTotal(search_amount) : undefined
  return or(
    await ofProducts(database, { billing_types: [], part }),
    describedAs(customerId, part),
    withPartOfNumber(part),
    search_amount ? withTotal(search_amount) : undefined,
  )
}

/** Without a product, an order is called by its description. */
function describedAs(customerId: string, part: string): SQL {
  const described = new QueryBuilder()
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.customer_id, customerId),
        isNull(orders.product_id),
        ilike(orders.description, containing(part)),
      ),
    )
  return inArray(orders.id, described)
}

function withPartOfNumber(part: string): SQL | undefined {
  const key = invoiceNumberKey(part)
  return key ? like(orders.invoice_number_key, containing(key)) : undefined
}

const total = sql<number>`${orders.net_amount} + ${orders.tax_amount}`

/** That the total is this amount, which in minor units depends on the currency's decimals. */
function withTotal(amount: string): SQL | undefined {
  const groups = groupUnusualCurrencies()
  const usual = notInArray(orders.currency, [...groups.values()].flat())
  return or(
    and(usual, isWithin(amount, 2)),
    ...[...groups].map(([decimals, codes]) =>
      and(inArray(orders.currency, codes), isWithin(amount, decimals)),
    ),
  )
}

function isWithin(amount: string, decimals: number): SQL {
  const range = minorUnitsOf(amount, decimals)
  return range ? between(total, range.first, range.last) : sql`false`
}

/** The currencies that don't have two decimals, by how many they have. */
function groupUnusualCurrencies(): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const code of Intl.supportedValuesOf('currency')) {
    const decimals = decimalsOfCurrency(code) ?? 2
    if (decimals === 2) continue
    groups.set(decimals, [...(groups.get(decimals) ?? []), code.toLowerCase()])
  }
  return groups
}

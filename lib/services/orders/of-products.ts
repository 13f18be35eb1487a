import { and, ilike, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { ProductBillingType } from '../../contract/order/order-query'
import type { Database } from '../../db/database'
import { orders, products } from '../../db/schema'
import { containing } from '../list'

type ProductFilter = {
  /** How the product is billed, one of these; none named is no filter. */
  billing_types: readonly ProductBillingType[]
  /** A part of the product's name. */
  part?: string | undefined
}

/**
 * That an order's product meets a filter; an order without one was billed once, and has no name
 * to look in. Products are few, and looked up first: with their ids at hand, orders are filtered
 * in the index that they are sorted by.
 */
export async function ofProducts(
  database: Database,
  { billing_types, part }: ProductFilter,
): Promise<SQL | undefined> {
  if (billing_types.length === 0 && !part) return undefined
  const matching = await database
    .select({ id: products.id })
    .from(products)
    .where(
      and(soldAsOneOf(billing_types), part ? ilike(products.name, containing(part)) : undefined),
    )
  const ofMatching = inArray(
    orders.product_id,
    matching.map(({ id }) => id),
  )
  const takesNone = !part && billing_types.includes('one_time')
  return takesNone ? or(ofMatching, isNull(orders.product_id)) : ofMatching
}

function soldAsOneOf(types: readonly ProductBillingType[]): SQL | undefined {
  return types.length > 0 ? or(...types.map(soldAs)) : undefined
}

function soldAs(type: ProductBillingType): SQL {
  const { recurring_interval } = products
  return type === 'recurring' ? isNotNull(recurring_interval) : isNull(recurring_interval)
}

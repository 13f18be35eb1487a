import { inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { ProductBillingType } from '../../contract/order/order-query'
import type { Database } from '../../db/database'
import { orders, products } from '../../db/schema'

/**
 * That an order's product meets a condition on products. Those are few, and looked up first:
 * with their ids at hand, orders are filtered in the index that they are sorted by.
 */
export async function ofProducts(
  database: Database,
  condition: SQL | undefined,
): Promise<SQL | undefined> {
  if (!condition) return undefined
  const matching = await database.select({ id: products.id }).from(products).where(condition)
  return inArray(
    orders.product_id,
    matching.map(({ id }) => id),
  )
}

/** That a product is billed in one of these ways; none named is no filter. */
export function soldAsOneOf(types: readonly ProductBillingType[]): SQL | undefined {
  return types.length > 0 ? or(...types.map(soldAs)) : undefined
}

function soldAs(type: ProductBillingType): SQL {
  const { recurring_interval } = products
  return type === 'recurring' ? isNotNull(recurring_interval) : isNull(recurring_interval)
}

import { inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import type { ProductBillingType } from '../../contract/order-query'
import { orders, products } from '../../db/schema'

/**
 * That an order's product meets a condition on products. Those are few, and found first:
 * the orders can then be counted from an index that has no more than their product's id.
 */
export function ofProducts(condition: SQL | undefined): SQL | undefined {
  if (!condition) return undefined
  const found = new QueryBuilder().select({ id: products.id }).from(products).where(condition)
  return inArray(orders.product_id, found)
}

/** That a product is billed in one of these ways; none named is no filter. */
export function soldAsOneOf(types: readonly ProductBillingType[]): SQL | undefined {
  return types.length > 0 ? or(...types.map(soldAs)) : undefined
}

function soldAs(type: ProductBillingType): SQL {
  const { recurring_interval } = products
  return type === 'recurring' ? isNotNull(recurring_interval) : isNull(recurring_interval)
}

import { and, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { ProductBillingType } from '../../contract/order-query'
import { products } from '../../db/schema'

/** That an order's product is billed in one of these ways; none named is no filter. */
export function soldAsOneOf(types: readonly ProductBillingType[]): SQL | undefined {
  return types.length > 0 ? or(...types.map(soldAs)) : undefined
}

function soldAs(type: ProductBillingType): SQL | undefined {
  if (type === 'recurring') return isNotNull(products.recurring_interval)
  return and(isNotNull(products.id), isNull(products.recurring_interval))
}

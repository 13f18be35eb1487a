import type {
  CustomerSubscription,
  OrderSubscription,
} from '../../contract/subscription/subscription'
import type { OrganizationRow, ProductRow, SubscriptionRow } from '../orders/order-rows'
import { presentPrices, presentProduct } from '../products/present-product'

/** A subscription as an order shows it. */
export function presentSubscription(row: SubscriptionRow): OrderSubscription {
  const { metadata, ...columns } = row
  return {
    ...columns,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    current_period_start: row.current_period_start.toISOString(),
    current_period_end: row.current_period_end.toISOString(),
    current_meter_period_start: time(row.current_meter_period_start),
    current_meter_period_end: time(row.current_meter_period_end),
    trial_start: time(row.trial_start),
    trial_end: time(row.trial_end),
    started_at: time(row.started_at),
    canceled_at: time(row.canceled_at),
    ends_at: time(row.ends_at),
    ended_at: time(row.ended_at),
    past_due_at: time(row.past_due_at),
    paused_at: time(row.paused_at),
    resumes_at: time(row.resumes_at),
  }
}

/**
 * A subscription as its customer sees it. Nothing is metered here, and a change of plan
 * happens at once, so none is ever pending.
 */
export function presentOwnSubscription(
  row: SubscriptionRow,
  product: ProductRow,
  organization: OrganizationRow,
): CustomerSubscription {
  return {
    ...presentSubscription(row),
    product: presentProduct(product, organization),
    prices: presentPrices(product).filter((price) => price.price_currency === row.currency),
    meters: [],
    pending_update: null,
  }
}

function time(moment: Date | null): string | null {
  return moment?.toISOString() ?? null
}

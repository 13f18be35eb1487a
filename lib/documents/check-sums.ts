import type { OrderAmounts } from './totals'

/**
 * Which sums of an order aren't right to the minor unit, by the amount that each should give. A
 * paper of an order that doesn't add up must not be issued.
 */
export function wrongSums(order: OrderAmounts & { items: { amount: number }[] }): string[] {
  const { subtotal_amount: subtotal, discount_amount: discount, net_amount: net } = order
  const { tax_amount: tax, total_amount: total, applied_balance_amount: balance } = order
  const items = order.items.reduce((sum, { amount }) => sum + amount, 0)
  const afterDiscount = subtotal - discount
  const sums: Record<string, boolean> = {
    subtotal_amount: items === subtotal,
    // Prices are without the tax, or include it.
    net_amount: afterDiscount === net || afterDiscount === total,
    total_amount: net + tax === total,
    due_amount: Math.max(0, total + balance) === order.due_amount,
    refunded_amount: order.refunded_amount <= net && order.refunded_tax_amount <= tax,
  }
  return Object.keys(sums).filter((name) => !sums[name])
}

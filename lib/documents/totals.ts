import type { PortalOrder } from '../contract/order/order'

/** One line under an order's items. Money is in the currency's minor unit. */
export type Total = {
  kind:
    | 'subtotal'
    | 'discount'
    | 'net'
    | 'tax'
    | 'total'
    | 'includedTax'
    | 'credit'
    | 'carriedOver'
    | 'due'
    | 'refunded'
  amount: number
}

/** The amounts of an order that its sums are made of, in the currency's minor unit. */
export type OrderAmounts = Pick<
  PortalOrder,
  | 'subtotal_amount'
  | 'discount_amount'
  | 'net_amount'
  | 'tax_amount'
  | 'total_amount'
  | 'applied_balance_amount'
  | 'due_amount'
  | 'refunded_amount'
  | 'refunded_tax_amount'
>

/**
 * Returns the lines from the subtotal to the amount due, in an order in which they add up: tax
 * comes after the net amount when it is added, and after the total when prices include it.
 */
export function listTotals(order: OrderAmounts): Total[] {
  const { subtotal_amount, discount_amount, tax_amount, total_amount } = order
  const isTaxIncluded = tax_amount > 0 && subtotal_amount - discount_amount === total_amount
  const totals: Total[] = [{ kind: 'subtotal', amount: subtotal_amount }]
  if (discount_amount) totals.push({ kind: 'discount', amount: -discount_amount })
  if (!isTaxIncluded && discount_amount) totals.push({ kind: 'net', amount: order.net_amount })
  if (!isTaxIncluded) totals.push({ kind: 'tax', amount: tax_amount })
  totals.push({ kind: 'total', amount: total_amount })
  if (isTaxIncluded) totals.push({ kind: 'includedTax', amount: tax_amount })
  return [...totals, ...listSettlement(order)]
}

/** A customer's credit is a negative balance. */
function listSettlement(order: OrderAmounts): Total[] {
  const { applied_balance_amount: balance, refunded_amount, refunded_tax_amount } = order
  const totals: Total[] = []
  if (balance) totals.push({ kind: balance < 0 ? 'credit' : 'carriedOver', amount: balance })
  if (balance) totals.push({ kind: 'due', amount: order.due_amount })
  const refunded = refunded_amount + refunded_tax_amount
  if (refunded) totals.push({ kind: 'refunded', amount: -refunded })
  return totals
}

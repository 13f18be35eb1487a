import type { Person } from './people'

export type Amounts = {
  subtotal_amount: number
  discount_amount: number
  net_amount: number
  tax_amount: number
}

/** Calculates the amounts of an order: tax is added to the net amount, or included in the price. */
export function calculateAmounts(subtotal: number, discount: number, tax: Person['tax']): Amounts {
  const price = subtotal - discount
  const tax_amount = tax.included
    ? Math.round((price * tax.rate) / (100 + tax.rate))
    : Math.round((price * tax.rate) / 100)
  return {
    subtotal_amount: subtotal,
    discount_amount: discount,
    net_amount: tax.included ? price - tax_amount : price,
    tax_amount,
  }
}

/**
 * Splits an amount over lines in proportion. The parts add up to the amount in spite of rounding.
 */
export function splitProportionally(total: number, lines: number[]): number[] {
  const sum = lines.reduce((one, other) => one + other, 0)
  let remaining = total
  return lines.map((line, index) => {
    const share = index === lines.length - 1 ? remaining : Math.round((total * line) / sum)
    remaining -= share
    return share
  })
}

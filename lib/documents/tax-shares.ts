import type { PortalOrder } from '../contract/order/order'

/** What is taxed at one rate. Money is in the minor unit of the currency. */
export type TaxShare = {
  /** In hundredths of a percent, 2300 for 23 %; null where the order doesn't tell it exactly. */
  rate: number | null
  /** What the tax is on, without it. */
  base: number
  tax: number
}

export type Taxed = Pick<PortalOrder, 'net_amount' | 'tax_amount' | 'discount_amount'> & {
  items: { amount: number; tax_amount?: number | undefined }[]
}

/**
 * An order's tax by rate. An order has amounts and no rates: a rate is derived where amounts give
 * one exactly, of each of its items or of the order as a whole, and left open elsewhere.
 */
export function taxSharesOf(order: Taxed): TaxShare[] {
  const { net_amount: base, tax_amount: tax } = order
  const rate = isTaxedAlike(order) ? exactRate(base, tax) : null
  return sharesOfItems(order) ?? [{ rate, base, tax }]
}

/** The rate of each item, as the shares have it; null for one that is free beside several rates. */
export function ratesOfItems(order: Taxed): (number | null)[] {
  const [first, ...others] = taxSharesOf(order)
  return order.items.map(({ amount, tax_amount: tax = 0 }) => {
    if (others.length === 0) return first?.rate ?? null
    return isFree(amount, tax) ? null : exactRate(amount, tax)
  })
}

/** What is free is taxed at no rate that its amounts could tell. */
function isFree(base: number, tax: number): boolean {
  return base === 0 && tax === 0
}

/**
 * Whether each item has its share of the tax, give or take rounding, or none of them knows its own:
 * a rate of the whole would otherwise be a mean of several.
 */
function isTaxedAlike({ items, tax_amount: tax }: Taxed): boolean {
  if (items.every((item) => !item.tax_amount)) return true
  const whole = items.reduce((sum, { amount }) => sum + amount, 0)
  return items.every(
    (item) => Math.abs((item.tax_amount ?? 0) * whole - tax * item.amount) <= Math.abs(whole),
  )
}

/** No country taxes sales at more than the whole price. */
const RATE_MAX = 10_000

/** The rate, where it has no more than two decimals. */
function exactRate(base: number, tax: number): number | null {
  if (base === 0) return tax === 0 ? 0 : null
  const rate = (tax * 10_000) / base
  return Number.isInteger(rate) && rate >= 0 && rate <= RATE_MAX ? rate : null
}

/** Null where an item has no exact rate, or what items have isn't what the order has. */
function sharesOfItems({
  items,
  net_amount,
  tax_amount,
  discount_amount,
}: Taxed): TaxShare[] | null {
  const priced = items.filter(({ amount, tax_amount: tax = 0 }) => !isFree(amount, tax))
  if (discount_amount !== 0 || priced.length === 0) return null
  const shares = new Map<number, TaxShare>()
  for (const { amount, tax_amount: tax = 0 } of priced) {
    const rate = exactRate(amount, tax)
    if (rate === null) return null
    const share = shares.get(rate) ?? { rate, base: 0, tax: 0 }
    shares.set(rate, { rate, base: share.base + amount, tax: share.tax + tax })
  }
  const all = [...shares.values()].toSorted((one, other) => (other.rate ?? 0) - (one.rate ?? 0))
  const sum = (part: 'base' | 'tax') => all.reduce((total, share) => total + share[part], 0)
  return sum('base') === net_amount && sum('tax') === tax_amount ? all : null
}

/** Why a paper has no structured copy. */
export type CopyReason =
  /** EN 16931 knows no receipts. */
  | 'receipt'
  /** The paper, or the one that it corrects, has no number. */
  | 'number'
  /** The seller has no name, or no country that the standard lists. */
  | 'seller'
  | 'sellerTaxId'
  /** The buyer has no name. */
  | 'buyer'
  /** The buyer has no country, or none that the standard lists. */
  | 'buyerCountry'
  /** The standard doesn't list the currency. */
  | 'currency'
  /** The currency has more than two decimals. */
  | 'decimals'
  /** A day isn't one, or a period ends before it begins. */
  | 'dates'
  /** A line says nothing of what it is for. */
  | 'lineName'
  /** Something isn't taxed, and the order doesn't tell why: exempt, reverse charge, out of scope. */
  | 'zeroTax'
  /** The tax is a sales tax of the United States, and no VAT. */
  | 'salesTax'
  /** Not every line's rate is known exactly. */
  | 'rate'
  /** Prices include the tax, and what they are without it isn't exact. */
  | 'includedTax'
  /** The discount is on several rates, or raises the price. */
  | 'discount'
  /** The total is negative: that would be a credit note. */
  | 'credit'
  /** What is due also holds what an earlier order left open. */
  | 'carriedOver'
  /** Something is due, and it isn't known when. */
  | 'dueDate'
  /** The amounts don't add up. */
  | 'sums'

/** Ends the making of a copy. */
export class LeftOut extends Error {
  override name = 'LeftOut'

  constructor(readonly reason: CopyReason) {
    super(`No structured copy: ${reason}`)
  }
}

/** @throws {LeftOut} where a condition of the copy doesn't hold. */
export function demand(condition: boolean, reason: CopyReason): void {
  if (!condition) throw new LeftOut(reason)
}

/** @throws {LeftOut} where what the copy needs isn't there. */
export function need<T>(value: T | null | undefined, reason: CopyReason): T {
  if (value === null || value === undefined) throw new LeftOut(reason)
  return value
}

import type { Address } from '../../contract/address/address'
import type { TaxNumber } from './tax-number'
import type { Days } from './values'

/**
 * All that a structured copy says, read and found right. Texts are clean, days are `20260314`, money
 * is in the minor unit without the tax, rates are in hundredths of a percent.
 */
export type CopyContent = {
  number: string
  issued: string
  currency: string
  /** Of an amount in the currency, as text. */
  decimals: number
  corrects: { number: string; issued: string | null } | null
  reference: string | null
  seller: CopyParty
  buyer: CopyParty
  supplied: Days
  lines: CopyLine[]
  taxes: CopyTax[]
  /** On all that is sold; null where there is none. */
  discount: { amount: number; rate: number } | null
  sums: { lines: number; net: number; tax: number; total: number; paid: number; due: number }
  dueOn: string | null
}

export type CopyParty = { name: string; address: Address; taxNumber: TaxNumber | null }

/** A negative line has a negative quantity: prices have no sign. */
export type CopyLine = {
  name: string
  amount: number
  quantity: number
  price: number
  rate: number
  period: Days | null
}

export type CopyTax = { rate: number; base: number; tax: number }

import type { PaperSums } from '../../documents/paper-document'
import { LeftOut } from './copy-reason'

/** 100 %, in hundredths of a percent. */
const WHOLE = 10_000

/**
 * Creates what takes the tax out of an amount at a rate, where prices include it: the standard wants
 * every amount of a line without it.
 *
 * @throws {LeftOut} where an amount without the tax would have to be rounded.
 */
export function createWithoutTax({ lines, discount, net }: PaperSums) {
  const isTaxIncluded = lines - discount !== net
  return (amount: number, rate: number): number => {
    if (!isTaxIncluded) return amount
    const without = (amount * WHOLE) / (WHOLE + rate)
    if (!Number.isInteger(without)) throw new LeftOut('includedTax')
    return without
  }
}

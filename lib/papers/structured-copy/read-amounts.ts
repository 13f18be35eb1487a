import type { InvoiceLine } from '../../documents/lines'
import type { PaperDocument } from '../../documents/paper-document'
import type { CopyContent, CopyLine, CopyTax } from './copy-content'
import { demand, need } from './copy-reason'
import { type Calendar, readText } from './values'
import { createWithoutTax } from './without-tax'

type Amounts = Pick<CopyContent, 'lines' | 'taxes' | 'discount' | 'sums'>

/**
 * Lines, taxes, discount and sums of a paper, without the tax.
 *
 * @throws {LeftOut} where they aren't known exactly, or don't add up.
 */
export function readAmounts(paper: PaperDocument, calendar: Calendar): Amounts {
  const { sums } = paper
  demand(sums.total >= 0, 'credit')
  demand(sums.paid >= 0, 'carriedOver')
  const taxes = readTaxes(paper)
  const withoutTax = createWithoutTax(sums)
  const lines = paper.lines.map((line) => readLine(line, withoutTax, calendar))
  const discount = readDiscount(sums.discount, taxes, withoutTax)
  const amounts = {
    lines,
    taxes,
    discount,
    sums: { ...sums, lines: add(lines.map(({ amount }) => amount)) },
  }
  demand(isConsistent(amounts), 'sums')
  return amounts
}

/**
 * Half a percent. A derived rate that is lower comes of odd amounts, not of a law, and the rules of
 * the standard take it for none (BR-CO-17).
 */
const RATE_MIN = 50

/** Countries whose tax on sales is no value added tax. */
const salesTaxCountries = ['US', 'PR']

function readTaxes({ taxes, sums, addresses }: PaperDocument): CopyTax[] {
  demand(sums.tax !== 0 && taxes.every(({ rate }) => rate !== 0), 'zeroTax')
  for (const address of [addresses.seller, addresses.buyer]) {
    demand(!salesTaxCountries.includes(address?.country ?? ''), 'salesTax')
  }
  return taxes.map(({ rate: known, base, tax }) => {
    const rate = need(known, 'rate')
    demand(rate >= RATE_MIN, 'rate')
    return { rate, base, tax }
  })
}

type WithoutTax = ReturnType<typeof createWithoutTax>

function readLine(line: InvoiceLine, withoutTax: WithoutTax, calendar: Calendar): CopyLine {
  const rate = need(line.rate, 'rate')
  const amount = withoutTax(line.amount, rate)
  return {
    name: need(readText(line.description), 'lineName'),
    amount,
    rate,
    period: line.period && calendar.days(line.period),
    ...readPrice(amount, line.quantity ?? 1),
  }
}

/** One at the price of all, where the price of each isn't exact. */
function readPrice(amount: number, quantity: number): Pick<CopyLine, 'quantity' | 'price'> {
  const each = Math.abs(amount) / quantity
  const isExact = quantity > 0 && Number.isInteger(each)
  const count = isExact ? quantity : 1
  return { quantity: amount < 0 ? -count : count, price: isExact ? each : Math.abs(amount) }
}

/** An allowance is at one rate, and how much of the discount is at which of several isn't known. */
function readDiscount(
  discount: number,
  taxes: CopyTax[],
  withoutTax: WithoutTax,
): CopyContent['discount'] {
  if (discount === 0) return null
  const [tax, ...others] = taxes
  demand(discount > 0 && others.length === 0, 'discount')
  const { rate } = need(tax, 'rate')
  return { amount: withoutTax(discount, rate), rate }
}

/** Whether all of EN 16931's sums hold: BR-CO-10 to BR-CO-17, and BR-S-08 for each rate. */
function isConsistent({ lines, taxes, discount, sums }: Amounts): boolean {
  const allowance = discount?.amount ?? 0
  return (
    lines.length > 0 &&
    sums.lines - allowance === sums.net &&
    add(taxes.map(({ tax }) => tax)) === sums.tax &&
    sums.net + sums.tax === sums.total &&
    sums.total - sums.paid === sums.due &&
    taxes.every(isExact) &&
    lines.every(({ rate }) => taxes.some((tax) => tax.rate === rate)) &&
    taxes.every(({ rate, base }) => {
      const ofRate = lines.filter((line) => line.rate === rate)
      return add(ofRate.map(({ amount }) => amount)) - allowance === base
    })
  )
}

/** In integers of any size: amounts may be as large as numbers are exact. */
function isExact({ rate, base, tax }: CopyTax): boolean {
  return BigInt(base) * BigInt(rate) === BigInt(tax) * 10_000n
}

function add(amounts: number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

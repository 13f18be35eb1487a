import { describe, expect, it } from 'vitest'
import type { CustomerOrder } from '../contract/order/order'
import { wrongSums } from './check-sums'
import { createPaper } from './create-paper'
import { findCorrections } from './find-corrections'
import { listLines } from './lines'
import { createSampleOrder, type SampleItem } from './testing/sample-order'
import { sampleOptions } from './testing/sample-order-paper'

type Amounts = {
  currency: string
  items: number[]
  discount?: number
  tax: number
  /** Whether prices include the tax. */
  included?: boolean
  balance?: number
  paid?: boolean
  refunded?: [net: number, tax: number]
}

/** An order of these amounts, as the API adds them up. */
function orderOf(amounts: Amounts): CustomerOrder {
  const { currency, items, discount = 0, tax, included = false, balance = 0 } = amounts
  const { paid = false, refunded = [0, 0] } = amounts
  const subtotal = items.reduce((sum, amount) => sum + amount, 0)
  const [refundedNet, refundedTax] = refunded
  return createSampleOrder(
    items.map((amount) => ({ amount, tax_amount: 0 })),
    {
      currency,
      ...(paid ? {} : { status: 'pending', paid }),
      discount_amount: discount,
      net_amount: subtotal - discount - (included ? tax : 0),
      tax_amount: tax,
      applied_balance_amount: balance,
      refunded_amount: refundedNet,
      refunded_tax_amount: refundedTax,
    },
  )
}

const paperOf = (order: CustomerOrder) => createPaper(order, sampleOptions)

/** Amounts whose tax had to be rounded, in currencies of no, two and three decimals. */
const roundings: [string, Amounts][] = [
  ['19 % of 0.99', { currency: 'eur', items: [99], tax: 19 }],
  ['23 % of 9.99 included', { currency: 'eur', items: [999], tax: 187, included: true }],
  ['7.7 % of 33.33 less 3.33', { currency: 'chf', items: [3_333], discount: 333, tax: 231 }],
  ['one cent without tax', { currency: 'eur', items: [1], tax: 0 }],
  ['three thirds of a dollar', { currency: 'usd', items: [33, 33, 34], tax: 8 }],
  ['a whole discount', { currency: 'usd', items: [4_900], discount: 4_900, tax: 0 }],
  ['10 % of ¥1 999', { currency: 'jpy', items: [1_999], tax: 199 }],
  ['10 % of ¥1 999 included', { currency: 'jpy', items: [1_999], tax: 181, included: true }],
  ['₩15 with credit', { currency: 'krw', items: [15], tax: 1, balance: -20 }],
  ['5 % of 1.001 dinars', { currency: 'kwd', items: [1_001], tax: 50 }],
  ['19 % of 9.999 dinars', { currency: 'tnd', items: [9_999], discount: 1, tax: 1_899 }],
  ['part of it by credit', { currency: 'bhd', items: [10_005], tax: 1_000, balance: -5 }],
  ['paid and refunded', { currency: 'eur', items: [999], tax: 190, paid: true, refunded: [1, 1] }],
  ['an item given back', { currency: 'eur', items: [1_000, -333], tax: 127 }],
]

describe('amounts to the minor unit', () => {
  it.each(roundings)('%s add up, on the order and on its paper', (_, amounts) => {
    const order = orderOf(amounts)
    expect(wrongSums(order)).toEqual([])
    const { sums, lines, taxes, totals } = paperOf(order)
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(sums.lines)
    expect(sums.net + sums.tax).toBe(sums.total)
    expect(sums.lines - sums.discount).toBe(amounts.included ? sums.total : sums.net)
    expect(sums.paid + sums.due).toBe(sums.total)
    expect(sums.due).toBe(amounts.paid ? 0 : order.due_amount)
    expect(taxes.reduce((sum, share) => sum + share.base, 0)).toBe(sums.net)
    expect(taxes.reduce((sum, share) => sum + share.tax, 0)).toBe(sums.tax)
    expect(totals.find(({ kind }) => kind === 'total')?.amount).toBe(sums.total)
  })

  const wrongBy: [keyof CustomerOrder, string[]][] = [
    ['subtotal_amount', ['net_amount', 'subtotal_amount']],
    ['discount_amount', ['net_amount']],
    ['net_amount', ['net_amount', 'total_amount']],
    ['tax_amount', ['total_amount']],
    ['total_amount', ['due_amount', 'total_amount']],
    ['due_amount', ['due_amount']],
  ]
  it.each(wrongBy)('one minor unit more in %s is noticed in %j', (name, wrong) => {
    for (const currency of ['jpy', 'eur', 'kwd']) {
      const order = orderOf({ currency, items: [4_000, 5_990], discount: 990, tax: 1_710 })
      const changed = { ...order, [name]: Number(order[name]) + 1 }
      expect(wrongSums(changed).toSorted()).toEqual(wrong)
      expect(findCorrections(paperOf(order), paperOf(changed))).toEqual(
        name === 'due_amount' ? [] : ['amounts'],
      )
    }
  })

  it('refunds of more than was paid are noticed, of the net amount and of the tax', () => {
    const amounts = { currency: 'jpy', items: [1_999], tax: 199, paid: true }
    expect(wrongSums(orderOf({ ...amounts, refunded: [1_999, 199] }))).toEqual([])
    for (const refunded of [
      [2_000, 199],
      [1_999, 200],
    ] as [number, number][]) {
      expect(wrongSums(orderOf({ ...amounts, refunded }))).toEqual(['refunded_amount'])
    }
  })
})

describe('a price for each', () => {
  const half = { amount: 50, tax_amount: 0 }

  it.each([
    ['eur', 9_900, 3, 3_300],
    ['eur', 10_000, 3, null],
    ['jpy', 1_000, 7, null],
    ['jpy', 1_001, 7, 143],
    ['kwd', 1_001, 2, null],
    ['kwd', 1_002, 2, 501],
    ['usd', 1, 1, 1],
    ['usd', 0, 5, 0],
    ['usd', 4_900, 0, null],
    ['usd', 4_900, -1, null],
  ])('is told only where it is exact: %s %d for %d', (currency, amount, seats, unitPrice) => {
    const order = { ...orderOf({ currency, items: [amount], tax: 0 }), seats }
    const quantity = unitPrice === null ? null : seats
    expect(listLines(order)).toMatchObject([{ amount, quantity, unitPrice }])
  })

  it.each<[string, SampleItem[], Partial<CustomerOrder>]>([
    ['several items', [half, half], { seats: 2 }],
    ['a part of a period', [{ ...half, proration: true }], { seats: 2 }],
    ['no count', [half], { seats: null }],
  ])('is left open with %s', (_, items, changes) => {
    const lines = listLines(createSampleOrder(items, changes))
    expect(lines.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual(
      lines.map(() => [null, null]),
    )
  })
})

it('paying and refunding correct no invoice', () => {
  const amounts = { currency: 'kwd', items: [1_001], tax: 50 }
  const before = paperOf(orderOf(amounts))
  const after = paperOf(orderOf({ ...amounts, paid: true, refunded: [1_001, 50] }))
  expect(findCorrections(before, after)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import type { CustomerOrder } from '../contract/order/order'
import { wrongSums } from './check-sums'
import { createPaper } from './create-paper'
import { findCorrections } from './find-corrections'
import { listLines } from './lines'

const item: CustomerOrder['items'][number] = {
  id: '00000000-0000-4000-8000-000000000003',
  created_at: '2026-03-14T10:00:00Z',
  modified_at: null,
  label: 'Studio',
  amount: 0,
  tax_amount: 0,
  proration: false,
  product_price_id: null,
  start_timestamp: null,
  end_timestamp: null,
}

const plain: CustomerOrder = {
  id: '00000000-0000-4000-8000-000000000001',
  created_at: '2026-03-14T10:00:00Z',
  modified_at: null,
  status: 'pending',
  paid: false,
  subtotal_amount: 0,
  discount_amount: 0,
  net_amount: 0,
  tax_amount: 0,
  total_amount: 0,
  applied_balance_amount: 0,
  due_amount: 0,
  refunded_amount: 0,
  refunded_tax_amount: 0,
  refundable_amount: 0,
  refundable_tax_amount: 0,
  currency: 'eur',
  billing_reason: 'purchase',
  billing_name: 'Byrne Design Ltd',
  billing_address: null,
  invoice_number: 'NORD-00296',
  receipt_number: null,
  is_invoice_generated: false,
  seats: null,
  units: null,
  customer_id: '00000000-0000-4000-8000-000000000002',
  user_id: '00000000-0000-4000-8000-000000000002',
  product_id: null,
  discount_id: null,
  subscription_id: null,
  checkout_id: null,
  next_payment_attempt_at: '2026-04-01T00:00:00Z',
  product: null,
  subscription: null,
  items: [],
  description: 'Studio',
}

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
  const subtotal = items.reduce((sum, amount) => sum + amount, 0)
  const net = subtotal - discount - (included ? tax : 0)
  const [refundedNet, refundedTax] = amounts.refunded ?? [0, 0]
  return {
    ...plain,
    currency,
    paid: amounts.paid ?? false,
    subtotal_amount: subtotal,
    discount_amount: discount,
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    applied_balance_amount: balance,
    due_amount: Math.max(0, net + tax + balance),
    refunded_amount: refundedNet,
    refunded_tax_amount: refundedTax,
    items: items.map((amount) => ({ ...item, amount })),
  }
}

const paperOf = (order: CustomerOrder) =>
  createPaper(order, {
    kind: 'invoice',
    number: 'NORD-00296',
    issuedAt: '2026-03-14T10:00:00Z',
    timeZone: 'UTC',
    seller: { name: 'Nordlicht', address: null, taxId: null },
    footer: [],
    buyerTaxId: null,
    reference: null,
  })

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

  it.each([
    [
      'several items',
      {
        items: [
          { ...item, amount: 50 },
          { ...item, amount: 50 },
        ],
      },
    ],
    ['a part of a period', { items: [{ ...item, amount: 100, proration: true }] }],
    ['no count', { seats: null, items: [{ ...item, amount: 100 }] }],
  ])('is left open with %s', (_, changes) => {
    const lines = listLines({ ...plain, seats: 2, ...changes })
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

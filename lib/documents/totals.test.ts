import { describe, expect, it } from 'vitest'
import { createDemoOrders } from '../db/seed/orders'
import { listTotals } from './totals'

const order = {
  subtotal_amount: 10_000,
  discount_amount: 1_000,
  net_amount: 9_000,
  tax_amount: 1_710,
  total_amount: 10_710,
  applied_balance_amount: 0,
  due_amount: 10_710,
  refunded_amount: 0,
  refunded_tax_amount: 0,
}

const listKinds = (amounts: typeof order) => listTotals(amounts).map(({ kind }) => kind)

describe('the totals of an invoice', () => {
  it('put added tax before the total', () => {
    expect(listKinds(order)).toEqual(['subtotal', 'discount', 'net', 'tax', 'total'])
  })

  it('put included tax after the total', () => {
    const included = { ...order, net_amount: 7_563, tax_amount: 1_437, total_amount: 9_000 }
    expect(listKinds(included)).toEqual(['subtotal', 'discount', 'total', 'includedTax'])
  })

  it('show credit and refunds', () => {
    const settled = {
      ...order,
      applied_balance_amount: -2_000,
      due_amount: 8_710,
      refunded_amount: 9_000,
      refunded_tax_amount: 1_710,
    }
    expect(listTotals(settled).slice(-3)).toEqual([
      { kind: 'credit', amount: -2_000 },
      { kind: 'due', amount: 8_710 },
      { kind: 'refunded', amount: -10_710 },
    ])
  })

  it('add up on every order of the demo', () => {
    for (const { net_amount, tax_amount = 0, ...row } of createDemoOrders().orders) {
      const total_amount = net_amount + (tax_amount ?? 0)
      const amounts = { ...order, ...row, net_amount, tax_amount: tax_amount ?? 0, total_amount }
      const lines = listTotals({ ...amounts, discount_amount: row.discount_amount ?? 0 })
      const until = lines.findIndex(({ kind }) => kind === 'total')
      const added = lines.slice(0, until).filter(({ kind }) => kind !== 'net')
      expect(added.reduce((sum, line) => sum + line.amount, 0)).toBe(total_amount)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { createOrder } from '../testing/create-order'
import { rowsOfOrder } from './order-table'

/** The last columns of a row: rate, net, tax, total, paid, due, refunded. */
const amountsOf = (fields: Parameters<typeof createOrder>[0]) =>
  rowsOfOrder(createOrder(fields), 'UTC').map((row) => row.slice(-7).join(' '))

describe('an order in the table', () => {
  it.each([
    [{}, ['19.00 10.00 1.90 11.90 11.90 0.00 0.00']],
    [{ status: 'pending' }, ['19.00 10.00 1.90 11.90 0.00 11.90 0.00']],
    [
      { status: 'partially_refunded', refunded_amount: 500, refunded_tax_amount: 95 },
      ['19.00 10.00 1.90 11.90 11.90 0.00 5.95'],
    ],
    [{ currency: 'jpy' }, ['19.00 1000 190 1190 1190 0 0']],
    [{ currency: 'kwd' }, ['19.00 1.000 0.190 1.190 1.190 0.000 0.000']],
    [{ tax_amount: 0, total_amount: 1_000 }, ['0.00 10.00 0.00 10.00 10.00 0.00 0.00']],
    [{ status: 'draft' }, []],
    [{ status: 'void' }, []],
  ])('has exact amounts where something was sold: %j', (fields, rows) => {
    expect(amountsOf(fields)).toEqual(rows)
  })
})

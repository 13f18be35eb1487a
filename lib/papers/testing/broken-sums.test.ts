import { expect, it } from 'vitest'
import { createSamplePaper } from '../../documents/testing/sample-order-paper'
import { createStructuredCopy } from '../structured-copy/create-structured-copy'
import { findBrokenSums } from './broken-sums'

/** Two lines of 80.00 and 20.00, 10.00 off, 19 % on it, 7.10 paid. */
function createCopy(): string {
  const items = [
    { amount: 8_000, tax_amount: 0 },
    { amount: 2_000, tax_amount: 0 },
  ]
  const paper = createSamplePaper([
    items,
    {
      discount_amount: 1_000,
      tax_amount: 1_710,
      applied_balance_amount: -710,
      paid: false,
      next_payment_attempt_at: '2026-04-01T00:00:00Z',
    },
  ])
  const copy = createStructuredCopy(paper)
  if ('leftOut' in copy) throw new Error(`The sample is left out: ${copy.leftOut}`)
  return copy.xml
}

it('finds nothing in a copy that adds up', () => {
  expect(findBrokenSums(createCopy())).toEqual([])
})

it.each<[string, string, string[]]>([
  ['LineTotalAmount>80.00', 'LineTotalAmount>80.01', ['BR-CO-10', 'BR-S-08', 'each line']],
  ['LineTotalAmount>100.00', 'LineTotalAmount>100.01', ['BR-CO-10', 'BR-CO-13']],
  ['ActualAmount>10.00', 'ActualAmount>9.99', ['BR-CO-11', 'BR-S-08']],
  ['AllowanceTotalAmount>10.00', 'AllowanceTotalAmount>9.99', ['BR-CO-11', 'BR-CO-13']],
  ['Indicator>false', 'Indicator>true', ['BR-CO-12']],
  ['TaxBasisTotalAmount>90.00', 'TaxBasisTotalAmount>91.00', ['BR-CO-13', 'BR-CO-15']],
  ['TaxTotalAmount currencyID="EUR">17.10', 'TaxTotalAmount>17.11', ['BR-CO-14', 'BR-CO-15']],
  ['GrandTotalAmount>107.10', 'GrandTotalAmount>107.09', ['BR-CO-15', 'BR-CO-16']],
  ['TotalPrepaidAmount>7.10', 'TotalPrepaidAmount>7.00', ['BR-CO-16']],
  ['DuePayableAmount>100.00', 'DuePayableAmount>0.00', ['BR-CO-16']],
  ['CalculatedAmount>17.10', 'CalculatedAmount>17.09', ['BR-CO-14', 'BR-CO-17']],
  ['BasisAmount>90.00', 'BasisAmount>90.01', ['BR-CO-17', 'BR-S-08']],
  ['BilledQuantity unitCode="C62">1', 'BilledQuantity unitCode="C62">2', ['each line']],
])('finds what %s as %s breaks', (right, wrong, broken) => {
  const copy = createCopy()
  expect(copy).toContain(right)
  expect(findBrokenSums(copy.replace(right, wrong))).toEqual(broken)
})

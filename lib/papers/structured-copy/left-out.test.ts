import { expect, it } from 'vitest'
import type { CustomerOrder } from '../../contract/order/order'
import type { PaperDocument } from '../../documents/paper-document'
import type { SampleItem } from '../../documents/testing/sample-order'
import { createSamplePaper, sampleSeller } from '../../documents/testing/sample-order-paper'
import type { CopyReason } from './copy-reason'
import { createStructuredCopy } from './create-structured-copy'

const item = { amount: 10_000, tax_amount: 1_900 }
const paper = createSamplePaper()
const [line] = paper.lines

const of = (changes: Partial<CustomerOrder>, items: SampleItem[] = [item]) =>
  createSamplePaper([items, changes])
const but = (changes: Partial<PaperDocument>): PaperDocument => ({ ...paper, ...changes })
const buyerIn = (country: string) => of({ billing_address: { ...sampleSeller.address, country } })
const soldBy = (seller: Partial<typeof sampleSeller>) =>
  createSamplePaper(undefined, { seller: { ...sampleSeller, ...seller } })
const unpaid: Partial<CustomerOrder> = {
  paid: false,
  next_payment_attempt_at: '2026-04-01T00:00:00Z',
}

it.each<[CopyReason, string, PaperDocument]>([
  ['receipt', 'it is one', but({ kind: 'receipt' })],
  ['number', 'it has none', but({ number: ' \u0000' })],
  [
    'number',
    'the corrected one has none',
    but({ corrects: { number: '', issuedAt: null, fields: [] } }),
  ],
  ['seller', 'it isn’t configured', but({ seller: null })],
  ['seller', 'it has no name', soldBy({ name: '\u200b' })],
  ['seller', 'it has no address', but({ addresses: { ...paper.addresses, seller: null } })],
  [
    'seller',
    'its country is none',
    soldBy({ address: { ...sampleSeller.address, country: 'XX' } }),
  ],
  ['sellerTaxId', 'it is blank', soldBy({ taxId: ' ' })],
  [
    'sellerTaxId',
    'there is none',
    but({ seller: { name: 'Nordlicht', address: null, taxId: null } }),
  ],
  ['buyer', 'no name', of({ billing_name: null })],
  ['buyer', 'a name of nothing', of({ billing_name: '\u0007 \ufffe' })],
  ['buyerCountry', 'no address', of({ billing_address: null })],
  ['buyerCountry', 'none that is one', buyerIn('Germany')],
  ['buyerCountry', 'in small letters', buyerIn('de')],
  ['buyerCountry', 'South Sudan, which the standard forgot', buyerIn('SS')],
  ['currency', 'none that is one', of({ currency: 'usdc' })],
  ['currency', 'of nobody', of({ currency: 'xyz' })],
  ['currency', 'empty', of({ currency: '' })],
  ['currency', 'withdrawn', of({ currency: 'hrk' })],
  ['decimals', 'three: KWD', of({ currency: 'kwd' })],
  ['decimals', 'three: BHD', of({ currency: 'bhd' })],
  ['decimals', 'three: TND', of({ currency: 'TND' })],
  ['dates', 'no date', but({ issuedAt: 'yesterday' })],
  ['dates', 'before Christ', but({ issuedAt: '-000500-01-01T00:00:00Z' })],
  ['dates', 'in five digits', but({ issuedAt: '+012026-01-01T00:00:00Z' })],
  ['dates', 'of a corrected one', but({ corrects: { number: 'N-1', issuedAt: '', fields: [] } })],
  [
    'dates',
    'from the end',
    but({ supplied: { from: '2026-03-14T00:00:00Z', to: '2026-03-12T00:00:00Z' } }),
  ],
  [
    'dates',
    'a line from the end',
    of({}, [
      {
        ...item,
        start_timestamp: '2026-03-14T00:00:00Z',
        end_timestamp: '2026-02-14T00:00:00Z',
      },
    ]),
  ],
  ['lineName', 'none', of({ description: '' }, [{ ...item, label: '' }])],
  ['zeroTax', 'no tax', of({}, [{ amount: 10_000, tax_amount: 0 }])],
  ['zeroTax', 'nothing to pay', of({}, [{ amount: 0, tax_amount: 0 }])],
  ['zeroTax', 'one of two without tax', of({}, [item, { amount: 500, tax_amount: 0 }])],
  ['salesTax', 'a buyer in the United States', buyerIn('US')],
  ['salesTax', 'a seller there', soldBy({ address: { ...sampleSeller.address, country: 'US' } })],
  ['rate', 'of rounded tax', of({}, [{ amount: 999, tax_amount: 190 }])],
  [
    'rate',
    'of several, discounted',
    of({ discount_amount: 1_000, tax_amount: 200 }, [
      { amount: 1_000, tax_amount: 70 },
      { amount: 1_000, tax_amount: 190 },
    ]),
  ],
  ['rate', 'of less than any law has', of({}, [{ amount: 1_000_000, tax_amount: 4_900 }])],
  ['rate', 'of a line', but({ lines: line ? [{ ...line, rate: null }] : [] })],
  [
    'rate',
    'of what is free beside several',
    of({}, [item, { amount: 1_000, tax_amount: 70 }, { amount: 0, tax_amount: 0 }]),
  ],
  [
    'includedTax',
    'two lines that don’t divide',
    of({ net_amount: 10_000, tax_amount: 1_900 }, [
      { amount: 5_000, tax_amount: 0 },
      { amount: 6_900, tax_amount: 0 },
    ]),
  ],
  [
    'discount',
    'that raises the price',
    of({ discount_amount: -1_000, tax_amount: 2_090 }, [{ amount: 10_000, tax_amount: 0 }]),
  ],
  ['credit', 'a negative total', of({}, [{ amount: -10_000, tax_amount: -1_900 }])],
  ['carriedOver', 'a debt of before', of({ ...unpaid, applied_balance_amount: 500 })],
  ['dueDate', 'nobody knows when', of({ ...unpaid, next_payment_attempt_at: null })],
  [
    'sums',
    'lines of another sum',
    but({ sums: { ...paper.sums, lines: 9_000, net: 9_000, total: 10_900, paid: 10_900 } }),
  ],
  [
    'sums',
    'another tax',
    but({ sums: { ...paper.sums, tax: 1_901, total: 11_901, paid: 11_901 } }),
  ],
  ['sums', 'another rate', but({ taxes: [{ rate: 1_901, base: 10_000, tax: 1_900 }] })],
  ['sums', 'another total', but({ sums: { ...paper.sums, total: 12_000, paid: 12_000 } })],
  ['sums', 'no lines', but({ lines: [] })],
])('%s: %s', (reason, _why, paperOf) => {
  expect(createStructuredCopy(paperOf)).toEqual({ leftOut: reason })
})

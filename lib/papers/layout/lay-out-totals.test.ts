import { expect, it } from 'vitest'
import type { PaperDocument } from '../../documents/paper-document'
import { createI18n } from '../../i18n/i18n'
import { samplePaper } from '../testing/sample-paper'
import { layOutTotals } from './lay-out-totals'
import { createReader } from './reader'

const english = await createI18n({ language: 'en', tag: 'en-IE' }, 'UTC')

const { sums } = samplePaper()
const refunded = { kind: 'refunded', amount: -2_300 } as const
const [subtotal, tax, total] = [
  { kind: 'subtotal', amount: 10_000 },
  { kind: 'tax', amount: 2_300 },
  { kind: 'total', amount: 12_300 },
] as const

const cases: [string, Partial<PaperDocument>, string[]][] = [
  [
    'that is paid',
    {},
    [
      'Subtotal €100.00',
      'Tax 23% €23.00',
      'Total €123.00',
      'Amount paid -€123.00',
      'Amount due €0.00',
    ],
  ],
  [
    'that isn’t paid',
    { sums: { ...sums, paid: 0, due: 12_300 } },
    ['Subtotal €100.00', 'Tax 23% €23.00', 'Total €123.00', 'Amount due €123.00'],
  ],
  [
    'that credit pays a part of',
    {
      sums: { ...sums, paid: 2_300, due: 10_000 },
      totals: [
        subtotal,
        tax,
        total,
        { kind: 'credit', amount: -2_300 },
        { kind: 'due', amount: 10_000 },
      ],
    },
    [
      'Subtotal €100.00',
      'Tax 23% €23.00',
      'Total €123.00',
      'Credit applied -€23.00',
      'Amount due €100.00',
    ],
  ],
  [
    'that credit pays the whole of',
    {
      totals: [
        subtotal,
        tax,
        total,
        { kind: 'credit', amount: -12_300 },
        { kind: 'due', amount: 0 },
      ],
    },
    [
      'Subtotal €100.00',
      'Tax 23% €23.00',
      'Total €123.00',
      'Credit applied -€123.00',
      'Amount due €0.00',
    ],
  ],
  [
    'that something was carried over to',
    {
      sums: { ...sums, paid: 0, due: 13_300 },
      totals: [
        subtotal,
        tax,
        total,
        { kind: 'carriedOver', amount: 1_000 },
        { kind: 'due', amount: 13_300 },
      ],
    },
    [
      'Subtotal €100.00',
      'Tax 23% €23.00',
      'Total €123.00',
      'Carried over from before €10.00',
      'Amount due €133.00',
    ],
  ],
  [
    'whose rate is unknown',
    { taxes: [{ rate: null, base: 10_000, tax: 2_300 }] },
    ['Subtotal €100.00', 'Tax €23.00', 'Total €123.00', 'Amount paid -€123.00', 'Amount due €0.00'],
  ],
  [
    'with several rates',
    {
      taxes: [
        { rate: 2_300, base: 8_500, tax: 1_955 },
        { rate: 550, base: 1_500, tax: 345 },
      ],
    },
    [
      'Subtotal €100.00',
      'Tax 23% on €85.00 €19.55',
      'Tax 5.5% on €15.00 €3.45',
      'Total €123.00',
      'Amount paid -€123.00',
      'Amount due €0.00',
    ],
  ],
  [
    'that was refunded in part',
    { sums: { ...sums, refunded: 2_300 }, totals: [subtotal, tax, total, refunded] },
    [
      'Subtotal €100.00',
      'Tax 23% €23.00',
      'Total €123.00',
      'Amount paid -€123.00',
      'Amount due €0.00',
      'Refunded -€23.00',
    ],
  ],
  [
    'that is a receipt',
    { kind: 'receipt' },
    ['Subtotal €100.00', 'Tax 23% €23.00', 'Total €123.00', 'Amount paid €123.00'],
  ],
  [
    'that is a receipt with refunds',
    {
      kind: 'receipt',
      sums: { ...sums, refunded: 2_300 },
      totals: [subtotal, tax, total, refunded],
    },
    [
      'Subtotal €100.00',
      'Tax 23% €23.00',
      'Total €123.00',
      'Amount paid €123.00',
      'Refunded -€23.00',
      'Paid after refunds €100.00',
    ],
  ],
  [
    'whose prices include the tax',
    {
      totals: [
        { kind: 'subtotal', amount: 12_300 },
        { kind: 'discount', amount: 0 },
        total,
        { kind: 'includedTax', amount: 2_300 },
      ],
    },
    [
      'Subtotal €123.00',
      'Discount €0.00',
      'Total €123.00',
      'Of which tax 23% €23.00',
      'Amount paid -€123.00',
      'Amount due €0.00',
    ],
  ],
]

it.each(cases)('adds up a paper %s', (_what, different, expected) => {
  const paper = samplePaper(different)
  const totals = layOutTotals(paper, createReader(english, paper.timeZone))
  expect(totals.map(({ label, value }) => `${label} ${value}`)).toEqual(expected)
})

it('stresses what is asked for, or what was received', () => {
  const stressed = (different: Partial<PaperDocument>) =>
    layOutTotals(samplePaper(different), createReader(english, 'UTC'))
      .filter(({ strong }) => strong)
      .map(({ label }) => label)
  expect(stressed({})).toEqual(['Total', 'Amount due'])
  expect(stressed({ kind: 'receipt' })).toEqual(['Amount paid'])
})

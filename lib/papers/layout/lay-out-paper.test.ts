import { describe, expect, it } from 'vitest'
import type { PaperDocument } from '../../documents/paper-document'
import { createI18n } from '../../i18n/i18n'
import { sampleLine, samplePaper } from '../testing/sample-paper'
import { layOutPaper } from './lay-out-paper'

const look = { accent: '#2450b8', logo: null, hasData: false }
const english = await createI18n({ language: 'en', tag: 'en-IE' }, 'UTC')
const german = await createI18n({ language: 'de', tag: 'de-DE' }, 'UTC')
const arabic = await createI18n({ language: 'ar', tag: 'ar-EG' }, 'UTC')

const layOut = (different: Partial<PaperDocument>, i18n = english) =>
  layOutPaper(samplePaper(different), i18n, look)

/** As somebody reads it, without what steers its direction and its blanks. */
const read = (text: string) =>
  text.replaceAll(/[\u061c\u2066-\u2069\u200e\u200f]/g, '').replaceAll(/[\u00a0\u2009\u202f]/g, ' ')

const readPairs = (pairs: { label: string; value: string }[]) =>
  pairs.map(({ label, value }) => `${read(label)}: ${read(value)}`)

const readRows = (rows: string[][][]) => rows.map((row) => row.map((cell) => cell.map(read)))

describe('the lines', () => {
  it('have an item and an amount', () => {
    const { columns, rows } = layOut({ lines: [sampleLine({ description: 'Studio' })] })
    expect(columns).toEqual(['Item', 'Amount'])
    expect(readRows(rows)).toEqual([[['Studio'], ['€100.00']]])
  })

  it('have quantities and unit prices where any of them knows its own', () => {
    const lines = [sampleLine({ quantity: 1_500, unitPrice: 9, amount: 13_500 }), sampleLine()]
    const { columns, rows } = layOut({ lines })
    expect(columns).toEqual(['Item', 'Quantity', 'Unit price', 'Amount'])
    expect(readRows(rows)).toEqual([
      [['Studio'], ['1,500'], ['€0.09'], ['€135.00']],
      [['Studio'], [], [], ['€100.00']],
    ])
  })

  it('say below what it is which time they cover', () => {
    const period = { from: '2026-03-14T10:00:00Z', to: '2026-04-13T10:00:00Z' }
    const { rows } = layOut({ lines: [sampleLine({ period })] })
    expect(readRows(rows)[0]?.[0]).toEqual(['Studio', '14 Mar – 13 Apr 2026'])
  })

  it('are written as the locale writes figures', () => {
    const lines = [sampleLine({ quantity: 2, unitPrice: 123_450, amount: 246_900 })]
    const cells = [[['Studio'], ['2'], ['1.234,50 €'], ['2.469,00 €']]]
    expect(readRows(layOut({ lines }, german).rows)).toEqual(cells)
    const { columns, rows } = layOut({ lines }, arabic)
    expect(columns).toEqual(['البند', 'الكمية', 'سعر الوحدة', 'المبلغ'])
    expect(readRows(rows)[0]?.[1]).toEqual(['٢'])
  })
})

describe('the facts', () => {
  it('are the number and the days of an invoice', () => {
    expect(readPairs(layOut({}).facts)).toEqual([
      'Invoice number: NORD-00296',
      'Date of issue: 20 Mar 2026',
      'Date of supply: 14 Mar 2026',
    ])
  })

  it('have the time of supply, when it is due, and the buyer’s reference where there are any', () => {
    const { facts } = layOut({
      supplied: { from: '2026-03-14T10:00:00Z', to: '2027-03-13T10:00:00Z' },
      dueAt: '2026-04-03T10:00:00Z',
      reference: 'PO 4711',
    })
    expect(readPairs(facts).slice(2)).toEqual([
      'Period of supply: 14 Mar 2026 – 13 Mar 2027',
      'Payment due: 3 Apr 2026',
      'Your reference: PO 4711',
    ])
  })

  it.each([
    ['Pacific/Auckland', '21 Mar 2026'],
    ['Europe/Berlin', '20 Mar 2026'],
    ['America/Los_Angeles', '20 Mar 2026'],
  ])('are in the zone of the paper, wherever the reader is: %s', (timeZone, day) => {
    const { facts } = layOut({ timeZone, issuedAt: '2026-03-20T20:00:00Z' })
    expect(facts[1]?.value).toBe(day)
  })
})

it('says what a corrected invoice corrects, and what changed', () => {
  const corrects = { number: 'NORD-00296', issuedAt: '2026-03-14T10:00:00Z' }
  const { title, notice } = layOut({
    kind: 'correction',
    corrects: { ...corrects, fields: ['name', 'taxId'] },
  })
  expect(title).toBe('Corrected invoice')
  expect(notice).toEqual([
    'This invoice corrects and replaces invoice NORD-00296 of 14 Mar 2026.',
    'Changed: name and tax ID.',
  ])
  const undated = layOut({ corrects: { number: 'A-1', issuedAt: null, fields: [] } })
  expect(undated.notice).toEqual(['This invoice corrects and replaces invoice A-1.'])
})

it.each([
  ['US', 'us-letter'],
  ['CA', 'us-letter'],
  ['MX', 'us-letter'],
  ['PH', 'us-letter'],
  ['IE', 'a4'],
  ['JP', 'a4'],
  ['AE', 'a4'],
  ['XX', 'a4'],
] as const)('is printed for a buyer in %s on %s', (country, size) => {
  const buyer = { name: 'Ann', taxId: null, address: { lines: ['1 Lane'], country } }
  expect(layOut({ buyer }).size).toBe(size)
})

it.each([
  ['JP', 'DE', 'Portico Japanese'],
  ['KR', 'CN', 'Portico Korean'],
  ['HK', 'DE', 'Portico Traditional Chinese'],
  ['TW', 'JP', 'Portico Traditional Chinese'],
  ['SG', 'DE', 'Portico Simplified Chinese'],
  ['DE', 'JP', 'Portico Japanese'],
  ['IE', 'TW', 'Portico Traditional Chinese'],
  ['IE', 'DE', 'Portico Simplified Chinese'],
])('writes shared characters for a buyer in %s and a seller in %s in %s', (to, from, family) => {
  const party = (country: string) => ({
    name: 'Ann',
    taxId: null,
    address: { lines: [], country },
  })
  const { fonts } = layOut({ buyer: party(to), seller: party(from) })
  expect(fonts.find((name) => /Chinese|Japanese|Korean/.test(name))).toBe(family)
})

it('numbers its pages in the digits of its locale', () => {
  expect(layOut({}).digits.join('')).toBe('0123456789')
  expect(layOut({}, arabic).digits.join('')).toBe('٠١٢٣٤٥٦٧٨٩')
})

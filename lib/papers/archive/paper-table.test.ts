import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { PaperRecord } from '../../contract/order/paper-record'
import { startCsv, writeCsvRows } from './csv'
import { paperColumns, rowsOfPaper } from './paper-table'
import { sampleRecord } from './testing/sample-record'

/** The table of these papers, as a program reads it. */
function readBack(...papers: PaperRecord[]): Record<string, string>[] {
  const csv = startCsv(paperColumns) + writeCsvRows(papers.flatMap(rowsOfPaper))
  return parse(csv, { columns: true, bom: true })
}

const mixed: Partial<PaperRecord> = {
  taxes: [
    { rate: 1_900, net_amount: 2_000, tax_amount: 380 },
    { rate: 700, net_amount: 1_000, tax_amount: 70 },
  ],
  total_amount: 3_450,
  paid_amount: 3_000,
  due_amount: 450,
  refunded_amount: 100,
}

describe('the table of papers', () => {
  it('has a row for a paper, with all that bookkeeping asks for', () => {
    expect(readBack(sampleRecord({ kind: 'correction', corrects: 'NORD-00295' }))).toEqual([
      {
        number: 'NORD-00296',
        corrects: 'NORD-00295',
        kind: 'correction',
        issued: '2026-03-14',
        'supplied from': '2026-03-01',
        'supplied to': '2026-03-31',
        'customer id': 'usr_1001',
        buyer: 'Byrne Design',
        country: 'IE',
        'tax id': 'IE6433435F',
        currency: 'EUR',
        rate: '23.00',
        net: '100.00',
        tax: '23.00',
        total: '123.00',
        paid: '123.00',
        due: '0.00',
        refunded: '0.00',
      },
    ])
  })

  it('has a row for each rate, and every column adds up to the paper', () => {
    const rows = readBack(sampleRecord(mixed))
    expect(rows.map(({ rate, net, tax, total }) => [rate, net, tax, total])).toEqual([
      ['19.00', '20.00', '3.80', '23.80'],
      ['7.00', '10.00', '0.70', '10.70'],
    ])
    expect(rows.map(({ paid, due, refunded }) => [paid, due, refunded])).toEqual([
      ['30.00', '4.50', '1.00'],
      ['', '', ''],
    ])
  })

  it.each([
    ['jpy', 1_999, '1999'],
    ['eur', 1_999, '19.99'],
    ['kwd', 1_999, '1.999'],
    ['eur', 1, '0.01'],
    ['eur', -1_250, '-12.50'],
    ['kwd', -1, '-0.001'],
    ['eur', 0, '0.00'],
    ['usd', 9_007_199_254_740_991, '90071992547409.91'],
    ['no currency', 1_999, '19.99'],
  ])('has exact amounts: %s %d is %s', (currency, net_amount, text) => {
    const taxes = [{ rate: null, net_amount, tax_amount: 0 }]
    expect(readBack(sampleRecord({ currency, taxes }))).toMatchObject([{ net: text, rate: '' }])
  })

  it('names a customer without an id of the merchant’s by the API’s', () => {
    const record = sampleRecord({ external_customer_id: null })
    expect(readBack(record)).toMatchObject([{ 'customer id': record.customer_id }])
  })
})

describe('a text in a table', () => {
  it.each([
    '=HYPERLINK("http://evil.example")',
    '+49 123',
    '-2+3+cmd|’ /C calc’!A0',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '-',
    '-12.50-1',
    '-.5',
  ])('is no formula: %j', (name) => {
    const buyer = { name, country: null, tax_id: null }
    expect(readBack(sampleRecord({ buyer }))).toMatchObject([{ buyer: `'${name}` }])
  })

  it.each([
    'a,b',
    'say "hi"',
    'two\nlines',
    'two\r\nlines',
    ' blank ',
    '東京 🧾',
    '0012',
    '-12.50',
    '',
  ])('is read back as it is: %j', (name) => {
    const buyer = { name, country: null, tax_id: null }
    expect(readBack(sampleRecord({ buyer }))).toMatchObject([{ buyer: name }])
  })
})

it('is CSV as spreadsheets take it: with a mark of UTF-8 and ends of lines by RFC 4180', () => {
  const rows = [
    ['1', 'x\ny'],
    ['é', ''],
  ]
  const csv = startCsv(['a', 'b']) + writeCsvRows(rows)
  expect(csv).toBe('\uFEFFa,b\r\n1,"x\ny"\r\né,\r\n')
})

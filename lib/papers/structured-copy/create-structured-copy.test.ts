import { describe, expect, it } from 'vitest'
import { createSamplePaper } from '../../documents/testing/sample-order-paper'
import { findBrokenSums } from '../testing/broken-sums'
import { copiedPapers, hostileText } from '../testing/copied-papers'
import { readAll, readOne } from '../testing/read-copy'
import { createStructuredCopy } from './create-structured-copy'

function copyOf(name: string): string {
  const paper = copiedPapers[name]
  if (!paper) throw new Error(`There is no sample ${name}`)
  const copy = createStructuredCopy(paper)
  if ('leftOut' in copy) throw new Error(`${name} is left out: ${copy.leftOut}`)
  return copy.xml
}

describe('a structured copy', () => {
  it.each(Object.keys(copiedPapers))('adds up: %s', (name) => {
    expect(findBrokenSums(copyOf(name))).toEqual([])
  })

  const day = (text: string) => expect.stringContaining(`>${text}<`)
  const summation = 'SpecifiedTradeSettlementHeaderMonetarySummation'

  it.each<[string, string, string[], unknown]>([
    [
      'invoice',
      'its guideline',
      ['GuidelineSpecifiedDocumentContextParameter', 'ID'],
      'urn:cen.eu:en16931:2017',
    ],
    ['invoice', 'its kind', ['TypeCode'], '380'],
    ['invoice', 'its day', ['IssueDateTime'], day('20260315')],
    ['invoice', 'the day of supply', ['ActualDeliverySupplyChainEvent'], day('20260314')],
    ['invoice', 'no period', ['ApplicableHeaderTradeSettlement', 'BillingSpecifiedPeriod'], null],
    ['invoice', 'nothing that it corrects', ['InvoiceReferencedDocument'], null],
    ['invoice', 'its currency', ['InvoiceCurrencyCode'], 'EUR'],
    ['invoice', 'no due day', ['DueDateDateTime'], null],
    ['invoice', 'what was paid', ['TotalPrepaidAmount'], '119.00'],
    ['invoice', 'that nothing is due', ['DuePayableAmount'], '0.00'],
    ['correction of a dated one', 'its kind', ['TypeCode'], '384'],
    [
      'correction of a dated one',
      'what it corrects',
      ['InvoiceReferencedDocument', 'IssuerAssignedID'],
      'NORD-00296',
    ],
    ['correction of a dated one', 'of when', ['FormattedIssueDateTime'], day('20260315')],
    [
      'correction of one without a date',
      'what it corrects',
      ['InvoiceReferencedDocument', 'IssuerAssignedID'],
      'NORD-00296',
    ],
    ['correction of one without a date', 'no date', ['FormattedIssueDateTime'], null],
    [
      'seats for a month',
      'the time',
      ['ApplicableHeaderTradeSettlement', 'StartDateTime'],
      day('20260314'),
    ],
    [
      'seats for a month',
      'to its end',
      ['ApplicableHeaderTradeSettlement', 'EndDateTime'],
      day('20260414'),
    ],
    ['seats for a month', 'no day', ['ActualDeliverySupplyChainEvent'], null],
    [
      'seats for a month',
      'the time of the line',
      ['IncludedSupplyChainTradeLineItem', 'EndDateTime'],
      day('20260414'),
    ],
    ['seats for a month', 'how many', ['BilledQuantity'], '3'],
    ['seats for a month', 'the price of one', ['ChargeAmount'], '30.00'],
    ['discount', 'the allowance', ['SpecifiedTradeAllowanceCharge', 'ActualAmount'], '10.00'],
    ['discount', 'its rate', ['SpecifiedTradeAllowanceCharge', 'RateApplicablePercent'], '19.00'],
    ['discount', 'all allowances', ['AllowanceTotalAmount'], '10.00'],
    ['part paid by credit', 'what was paid', ['TotalPrepaidAmount'], '20.00'],
    ['part paid by credit', 'what is due', ['DuePayableAmount'], '99.00'],
    ['part paid by credit', 'when', ['DueDateDateTime'], day('20260328')],
    ['unpaid', 'nothing paid', ['TotalPrepaidAmount'], null],
    [
      'rate with decimals',
      'the rate',
      ['ApplicableHeaderTradeSettlement', 'RateApplicablePercent'],
      '8.10',
    ],
    ['prices that include the tax', 'the net amount', [summation, 'LineTotalAmount'], '150.00'],
    ['prices that include the tax', 'the net discount', ['AllowanceTotalAmount'], '10.00'],
    ['seats at prices that include the tax', 'the net price', ['ChargeAmount'], '100.00'],
    ['currency without decimals', 'integers', ['GrandTotalAmount'], '13200'],
    ['state of Canada', 'its name', ['BuyerTradeParty', 'CountrySubDivisionName'], 'Alberta'],
    [
      'reference of the buyer',
      'it',
      ['BuyerOrderReferencedDocument', 'IssuerAssignedID'],
      'PO 4711',
    ],
    [
      'little of an address',
      'the country alone',
      ['BuyerTradeParty', 'PostalTradeAddress'],
      '<ram:CountryID>DE</ram:CountryID>',
    ],
  ])('of: %s, says %s', (name, _what, path, said) => {
    const xml = copyOf(name)
    const [first, ...others] = path
    const document = first === 'TypeCode' ? xml.slice(0, xml.indexOf('IssueDateTime')) : xml
    expect(readOne(document, first ?? '', ...others)).toEqual(said)
  })

  it('says each line at its rate, and the tax at each', () => {
    const xml = copyOf('mixed rates')
    const lines = readAll(xml, 'SpecifiedLineTradeSettlement', 'RateApplicablePercent')
    const taxes = readAll(xml, 'ApplicableHeaderTradeSettlement', 'ApplicableTradeTax')
    expect(lines).toEqual(['7.00', '19.00', '19.00'])
    expect(taxes.map((tax) => readOne(tax, 'BasisAmount'))).toEqual(['50.00', '10.00'])
    expect(taxes.map((tax) => readOne(tax, 'CalculatedAmount'))).toEqual(['9.50', '0.70'])
  })

  it('says of a negative line that less of it was sold', () => {
    const xml = copyOf('credit for a rest of a month')
    expect(readAll(xml, 'BilledQuantity')).toEqual(['1', '-1', '-1'])
    expect(readAll(xml, 'ChargeAmount')).toEqual(['100.00', '25.00', '10.00'])
    expect(readAll(xml, 'SpecifiedLineTradeSettlement', 'LineTotalAmount')).toEqual([
      '100.00',
      '-25.00',
      '-10.00',
    ])
  })

  it('says the currency of the tax', () => {
    expect(copyOf('currency without decimals')).toContain('TaxTotalAmount currencyID="JPY">1200<')
  })

  it('has every line of a long paper', () => {
    const numbers = readAll(copyOf('400 lines'), 'LineID').map(Number)
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
  })

  it('says days in the merchant’s zone', () => {
    const late = { issuedAt: '2026-03-14T23:30:00.000Z' }
    const inBerlin = createStructuredCopy(createSamplePaper(undefined, late))
    const inNewYork = createStructuredCopy(
      createSamplePaper(undefined, { ...late, timeZone: 'America/New_York' }),
    )
    expect(inBerlin).toEqual({ xml: expect.stringContaining('>20260315<') })
    expect(inNewYork).toEqual({ xml: expect.not.stringContaining('>20260315<') })
  })

  it('says no refund: it is of the invoice, not in it', () => {
    const paper = createSamplePaper()
    const refunded = { ...paper, sums: { ...paper.sums, refunded: 11_900 } }
    expect(createStructuredCopy(refunded)).toEqual(createStructuredCopy(paper))
  })

  it('keeps a hostile text literally, without what XML has no way to write', () => {
    const xml = copyOf('hostile text')
    const written = readOne(xml, 'BuyerTradeParty', 'Name') ?? ''
    const read = written
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(read).toBe(hostileText)
    expect(xml).not.toMatch(/\]\]>|<!--|.<\?xml|[\p{Noncharacter_Code_Point}]|(?!\n)\p{Cc}/u)
  })
})

it('has the same bytes each time', () => {
  expect(copyOf('mixed rates')).toBe(copyOf('mixed rates'))
})

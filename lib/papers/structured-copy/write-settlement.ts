import type { CopyContent } from './copy-content'
import { toDecimal } from './values'
import { writeDate, writeFormattedDate, writePeriod } from './write-date'
import { writeTax } from './write-tax'
import { element, optionalElement, type XmlElement } from './xml'

/** UNTDID 5189: discount. */
const DISCOUNT = '95'

export function writeSettlement(content: CopyContent): XmlElement {
  const { currency, decimals, taxes, discount, supplied, dueOn } = content
  const money = (amount: number) => toDecimal(amount, decimals)
  return element('ram:ApplicableHeaderTradeSettlement', [
    element('ram:InvoiceCurrencyCode', currency),
    ...taxes.map(({ rate, base, tax }) =>
      writeTax('ram:ApplicableTradeTax', rate, { tax: money(tax), base: money(base) }),
    ),
    supplied.from === supplied.to ? null : writePeriod(supplied),
    discount && writeAllowance(money(discount.amount), discount.rate),
    dueOn === null
      ? null
      : element('ram:SpecifiedTradePaymentTerms', [writeDate('ram:DueDateDateTime', dueOn)]),
    writeSums(content, money),
    writeCorrected(content.corrects),
  ])
}

function writeAllowance(amount: string, rate: number): XmlElement {
  return element('ram:SpecifiedTradeAllowanceCharge', [
    element('ram:ChargeIndicator', [element('udt:Indicator', 'false')]),
    element('ram:ActualAmount', amount),
    element('ram:ReasonCode', DISCOUNT),
    writeTax('ram:CategoryTradeTax', rate),
  ])
}

function writeSums(
  { sums, discount, currency }: CopyContent,
  money: (amount: number) => string,
): XmlElement {
  const optional = (name: string, amount: number) =>
    optionalElement(name, amount === 0 ? null : money(amount))
  return element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    element('ram:LineTotalAmount', money(sums.lines)),
    optional('ram:AllowanceTotalAmount', discount?.amount ?? 0),
    element('ram:TaxBasisTotalAmount', money(sums.net)),
    element('ram:TaxTotalAmount', money(sums.tax), { currencyID: currency }),
    element('ram:GrandTotalAmount', money(sums.total)),
    optional('ram:TotalPrepaidAmount', sums.paid),
    element('ram:DuePayableAmount', money(sums.due)),
  ])
}

function writeCorrected(corrects: CopyContent['corrects']): XmlElement | null {
  if (!corrects) return null
  const { number, issued } = corrects
  return element('ram:InvoiceReferencedDocument', [
    element('ram:IssuerAssignedID', number),
    issued === null ? null : writeFormattedDate('ram:FormattedIssueDateTime', issued),
  ])
}

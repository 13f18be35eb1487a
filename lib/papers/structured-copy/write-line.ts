import type { CopyLine } from './copy-content'
import { toDecimal } from './values'
import { writePeriod } from './write-date'
import { writeTax } from './write-tax'
import { element, type XmlElement } from './xml'

/** UN/ECE Recommendation 20: one, of whatever it is. */
const ONE = { unitCode: 'C62' }

export function writeLine(line: CopyLine, number: number, decimals: number): XmlElement {
  const { name, amount, quantity, price, rate, period } = line
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [element('ram:LineID', String(number))]),
    element('ram:SpecifiedTradeProduct', [element('ram:Name', name)]),
    element('ram:SpecifiedLineTradeAgreement', [
      element('ram:NetPriceProductTradePrice', [
        element('ram:ChargeAmount', toDecimal(price, decimals)),
      ]),
    ]),
    element('ram:SpecifiedLineTradeDelivery', [
      element('ram:BilledQuantity', String(quantity), ONE),
    ]),
    element('ram:SpecifiedLineTradeSettlement', [
      writeTax('ram:ApplicableTradeTax', rate),
      period && writePeriod(period),
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', [
        element('ram:LineTotalAmount', toDecimal(amount, decimals)),
      ]),
    ]),
  ])
}

import { toDecimal } from './values'
import { element, type XmlElement } from './xml'

/** Rates are in hundredths of a percent. */
const RATE_DECIMALS = 2

/**
 * What is taxed at a rate: a copy is only made where all of it is (UNTDID 5305, S).
 *
 * @param amounts What the tax is, and what it is on, where that is said.
 */
export function writeTax(
  name: string,
  rate: number,
  amounts: { tax: string; base: string } | null = null,
): XmlElement {
  return element(name, [
    amounts && element('ram:CalculatedAmount', amounts.tax),
    element('ram:TypeCode', 'VAT'),
    amounts && element('ram:BasisAmount', amounts.base),
    element('ram:CategoryCode', 'S'),
    element('ram:RateApplicablePercent', toDecimal(rate, RATE_DECIMALS)),
  ])
}

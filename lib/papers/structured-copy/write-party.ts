import type { Address } from '../../contract/address/address'
import { stateName } from '../../contract/address/subdivision'
import type { CopyParty } from './copy-content'
import { readText } from './values'
import { element, optionalElement, type XmlElement } from './xml'

/**
 * A seller or buyer. A tax number that is no VAT identifier is given as the number that the party is
 * registered by (BT-30, BT-47).
 *
 * @param scheme Of such a number as a tax number; null where the party may not have one.
 */
export function writeParty(
  name: string,
  { name: partyName, address, taxNumber }: CopyParty,
  scheme: 'FC' | null,
): XmlElement {
  const registered = taxNumber && !taxNumber.isVat ? taxNumber.value : null
  return element(name, [
    element('ram:Name', partyName),
    registered === null
      ? null
      : element('ram:SpecifiedLegalOrganization', [element('ram:ID', registered)]),
    writeAddress(address),
    taxNumber?.isVat ? writeTaxNumber(taxNumber.value, 'VA') : null,
    registered !== null && scheme ? writeTaxNumber(registered, scheme) : null,
  ])
}

function writeTaxNumber(number: string, schemeID: 'VA' | 'FC'): XmlElement {
  return element('ram:SpecifiedTaxRegistration', [element('ram:ID', number, { schemeID })])
}

function writeAddress({ line1, line2, postal_code, city, state, country }: Address): XmlElement {
  return element('ram:PostalTradeAddress', [
    optionalElement('ram:PostcodeCode', readText(postal_code)),
    optionalElement('ram:LineOne', readText(line1)),
    optionalElement('ram:LineTwo', readText(line2)),
    optionalElement('ram:CityName', readText(city)),
    element('ram:CountryID', country),
    optionalElement('ram:CountrySubDivisionName', readText(state && stateName(country, state))),
  ])
}

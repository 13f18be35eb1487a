import { plainTaxId } from '../../tax-id/scheme'
import { isMember } from '../../tax-id/schemes'

/** Where VAT numbers begin otherwise than with the code of their country, or may. */
const ownPrefixes: Record<string, string[]> = { GR: ['EL', 'GR'], GB: ['GB', 'XI'] }

/**
 * A tax number as it stands in a copy, and whether it is a VAT identifier: these have a country's
 * prefix (BR-CO-09), which is the party's own or, in the EU, any member's.
 */
export type TaxNumber = { value: string; isVat: boolean }

export function readTaxNumber(taxId: string, country: string): TaxNumber {
  const plain = plainTaxId(taxId)
  const prefix = /^([A-Z]{2})[A-Z0-9+*]{2,}$/.exec(plain)?.[1] ?? ''
  const own = Object.hasOwn(ownPrefixes, country) ? ownPrefixes[country] : undefined
  const isOfMember = isMember(country) && (prefix === 'EL' || isMember(prefix))
  const isVat = (own ?? [country]).includes(prefix) || isOfMember
  return isVat ? { value: plain, isVat } : { value: taxId, isVat }
}

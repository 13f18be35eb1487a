import type { Address } from '../../contract/address/address'

/** What a post office says of addresses in its country, written down by hand from its own page. */
export type PostalGuide = {
  country: string
  page: string
  /** Field and English label, in the order in which an empty form asks for them. */
  fields: [part: string, label: string][]
  required: string[]
  postalCode?: { fine: string[]; odd: string[]; says: string }
  /** Part of the list of subdivisions, as it is stored and shown. */
  states?: { count: number; one: { code: string; name: string } }
  printed: { address: Omit<Address, 'country'>; lines: string[] }[]
}

/** An address by its line1, line2, postal code, city and state. */
export function toAddress(
  line1: string,
  line2: string,
  postal_code: string,
  city: string,
  state: string,
) {
  return { line1, line2, postal_code, city, state }
}

export const street: [string, string] = ['line1', 'Street address']
export const building: [string, string] = ['line2', 'Building, floor, department']

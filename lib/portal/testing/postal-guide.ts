import type { Address } from '../../contract/address/address'

/** A postal operator's rules for addresses in its country, copied by hand from its website. */
export type PostalGuide = {
  country: string
  page: string
  /** Field and English label, in the order in which an empty form asks for them. */
  fields: [part: string, label: string][]
  required: string[]
  postalCode?: { fine: string[]; odd: string[]; says: string }
  /** One subdivision of the list, and how many there are. */
  states?: { count: number; one: { code: string; name: string } }
  printed: { address: Omit<Address, 'country'>; lines: string[] }[]
}

/** Creates an address without a country. */
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

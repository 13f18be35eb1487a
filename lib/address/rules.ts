import { addressFields } from '../contract/address/address'

export type AddressPart = Exclude<(typeof addressFields)[number], 'country'>

/** The parts of an address without its country, as the contract lists them. */
export const addressParts = addressFields.filter((field) => field !== 'country')

/** A subdivision as it is printed, in the country's own writing and in Latin letters. */
export type PrintedState = {
  own: string
  latin?: string
  /** What else it may be stored as. */
  aliases: string[]
}

/**
 * How a country prints an address, in the notation of libaddressinput: `%A` street lines, `%D` the
 * second of them where the country has a place of its own for it, `%C` city, `%S` subdivision,
 * `%Z` postal code, `%n` a new line, the rest as it is printed.
 */
export type PrintRules = {
  own: string
  /** For an address in Latin letters, where that has another order. */
  latin?: string
  /** The subdivisions that can be stored otherwise than they are printed. */
  states: PrintedState[]
}

/** What a country's post needs in an address. The API needs none of it. */
export type PostNeeds = {
  required: AddressPart[]
  /** Of a whole postal code, in any case. */
  pattern?: string
}

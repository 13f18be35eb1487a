import { addressFields } from '../contract/address/address-fields'

export type AddressPart = Exclude<(typeof addressFields)[number], 'country'>

/** The parts of an address without its country, as the contract lists them. */
export const addressParts = addressFields.filter((field) => field !== 'country')

/** A subdivision as it is printed, in the country's script and in Latin letters. */
export type PrintedState = {
  own: string
  latin?: string
  /** Other names under which it may be stored. */
  aliases: string[]
}

/**
 * How a country prints an address, in the notation of libaddressinput: `%A` street lines, `%D` the
 * second of them where the country has a separate place for it, `%C` city, `%S` subdivision,
 * `%Z` postal code, `%n` a new line. Anything else is printed as it is.
 */
export type PrintRules = {
  own: string
  /** For an address in Latin letters, if that has another order. */
  latin?: string
  /** The subdivisions that may be stored under another name than the printed one. */
  states: PrintedState[]
}

/** What a country's post needs in an address. The API doesn't require any of it. */
export type PostNeeds = {
  required: AddressPart[]
  /** A regular expression for a whole postal code, in upper or lower case. */
  pattern?: string
}

import type { AddressPart, PostNeeds, PrintRules } from './rules'

/**
 * What a form needs to ask for an address in one country, in the reader's language. The browser
 * gets nothing else of the rules of countries.
 */
export type CountryForm = {
  /** ISO 3166-1 alpha-2; empty for the form that fits any country, while none is chosen. */
  country: string
  /** The language of the labels, which is the reader's. */
  language: string
  print: PrintRules
  needs: PostNeeds
  labels: Record<AddressPart, string>
  /** The message about a postal code that looks wrong. */
  oddPostalCode?: string
  /** The subdivisions to choose from; empty where they are typed. */
  states: { code: string; name: string }[]
}

import type { AddressPart, PostNeeds, PrintRules } from './rules'

/**
 * What a form has to know to ask for an address in one country, in the reader's words. It is
 * everything that the browser gets of the rules of countries.
 */
export type CountryForm = {
  /** Its code; empty for the form that fits any country, while none is chosen. */
  country: string
  /** The reader's: every word below is in it. */
  language: string
  print: PrintRules
  needs: PostNeeds
  labels: Record<AddressPart, string>
  /** What to say about a postal code that looks wrong. */
  oddPostalCode?: string
  /** The subdivisions to choose from; empty where they are typed. */
  states: { code: string; name: string }[]
}

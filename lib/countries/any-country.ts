import type { PrintRules } from '../address/rules'

/** How an address is printed whose country is unknown. */
export const anyCountry: PrintRules = { own: '%A%n%Z %C%n%S', states: [] }

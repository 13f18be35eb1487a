import type { PrintRules } from '../address/rules'

/** How an address is printed while its country isn't known. */
export const anyCountry: PrintRules = { own: '%A%n%Z %C%n%S', states: [] }

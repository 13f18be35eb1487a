import * as z from 'zod/mini'
import { acceptedCountries, isAcceptedCountry } from './accepted-countries'

const unaccepted = new Set(['CU', 'IR', 'KP', 'RU', 'SY'])

/** A country as it may be stored: an accepted one, or one of the five that once were. */
export const storedCountry = z.string().check(
  z.trim(),
  z.overwrite(upperCase),
  z.refine((code) => isAcceptedCountry(code) || unaccepted.has(code), {
    error: 'Should be an ISO 3166-1 alpha-2 code',
  }),
)

/** A country as it may be sent: lower case is accepted and comes out upper case. */
export const countryInput = z.pipe(
  z.string().check(z.trim(), z.overwrite(upperCase)),
  z.enum(acceptedCountries),
)

/** Of ASCII letters only: others have upper cases that would turn them into codes. */
function upperCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase())
}

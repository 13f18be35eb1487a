import * as z from 'zod/mini'
import type { CountryRecord } from './country-record'

const optionalText = z.optional(z.string())

/** A country of the package, as far as it is read. */
export const source = z.object({
  key: z.string(),
  fmt: optionalText,
  lfmt: optionalText,
  require: optionalText,
  zip: optionalText,
  zipex: optionalText,
  postprefix: optionalText,
  zip_name_type: z.optional(z.enum(['zip', 'pin', 'eircode'])),
  locality_name_type: z.optional(z.enum(['post_town', 'suburb', 'district'])),
  sublocality_name_type: z.optional(
    z.enum(['suburb', 'neighborhood', 'district', 'townland', 'village_township']),
  ),
  state_name_type: z.optional(
    z.enum([
      'state',
      'region',
      'county',
      'prefecture',
      'emirate',
      'department',
      'district',
      'parish',
      'island',
      'area',
      'oblast',
      'do_si',
    ]),
  ),
  sub_regions: z.optional(
    z.array(
      z.object({
        key: z.string(),
        name: z.object({ default: z.string(), latin: optionalText }),
      }),
    ),
  ),
})

type Source = z.infer<typeof source>

/** What the metadata means by a country that says nothing. */
const DEFAULT_FORMAT = '%A%n%C'
const DEFAULT_REQUIRED = 'AC'

/** These have a country code of their own. */
const notSubdivisions = ['CN 71', 'CN 91', 'CN 92']

/** A country's record, without what an order's address doesn't have: names and sorting codes. */
export function recordOf(country: Source): CountryRecord {
  const format = addressFormat(country.fmt, country) ?? DEFAULT_FORMAT
  const latinFormat = addressFormat(country.lfmt, country)
  const { zip, zipex, zip_name_type, locality_name_type, state_name_type } = country
  const sublocality =
    country.sublocality_name_type === 'district' ? 'suburb' : country.sublocality_name_type
  return {
    format,
    ...(latinFormat && latinFormat !== format && { latinFormat }),
    required: lettersIn(format, country.require ?? DEFAULT_REQUIRED),
    ...(zip && { pattern: zip }),
    ...(zipex && { example: zipex.split(',')[0] ?? zipex }),
    ...(zip_name_type && { postalCode: zip_name_type }),
    ...(locality_name_type && { city: locality_name_type }),
    ...(sublocality && { sublocality }),
    ...(state_name_type && { state: state_name_type }),
    ...(country.sub_regions && format.includes('%S') && { subdivisions: subdivisionsOf(country) }),
  }
}

/**
 * The lines of an address alone. What stands before a postal code on mail from abroad (`CH-`) goes
 * out, and so do lines that say nothing but the country's name, which is printed below anyway.
 */
function addressFormat(format: string | undefined, { key, postprefix }: Source) {
  if (!format) return undefined
  const prefix = key === 'PR' ? '' : (postprefix ?? '')
  const lines = format.split('%n').map((line) =>
    line
      .replaceAll(/%[NOX]/g, '')
      .replace(`${prefix}%Z`, '%Z')
      .trim(),
  )
  return lines.filter((line) => line.includes('%')).join('%n')
}

function lettersIn(format: string, letters: string): string {
  return [...letters].filter((letter) => format.includes(`%${letter}`)).join('')
}

function subdivisionsOf({ key: country, sub_regions = [] }: Source): CountryRecord['subdivisions'] {
  return sub_regions
    .filter(({ key }) => !notSubdivisions.includes(`${country} ${key}`))
    .map(({ key, name }) => {
      const own = name.default
      // Hong Kong's have their English names for keys.
      const latin = isLatin(own) ? undefined : (name.latin ?? key)
      return latin ? [key, own, latin] : [key, own]
    })
}

function isLatin(text: string): boolean {
  return !/[^\P{L}\p{Script=Latin}]/u.test(text)
}

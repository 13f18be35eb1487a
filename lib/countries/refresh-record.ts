import * as z from 'zod/mini'
import type { CountryRecord } from './country-record'

const optionalText = z.optional(z.string())

/** The fields of a country in the package that are used. */
export const packagedCountry = z.object({
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

type PackagedCountry = z.infer<typeof packagedCountry>

/** The defaults of the metadata. */
const DEFAULT_FORMAT = '%A%n%C'
const DEFAULT_REQUIRED = 'AC'

/** These have their own country code. */
const notSubdivisions = ['CN 71', 'CN 91', 'CN 92']

/** Converts a country to a record, without the parts that our addresses don't have. */
export function toRecord(country: PackagedCountry): CountryRecord {
  const format = toAddressFormat(country.fmt, country) ?? DEFAULT_FORMAT
  const latinFormat = toAddressFormat(country.lfmt, country)
  const { zip, zipex, zip_name_type, locality_name_type, state_name_type } = country
  const sublocality =
    country.sublocality_name_type === 'district' ? 'suburb' : country.sublocality_name_type
  return {
    format,
    ...(latinFormat && latinFormat !== format && { latinFormat }),
    required: filterLetters(format, country.require ?? DEFAULT_REQUIRED),
    ...(zip && { pattern: zip }),
    ...(zipex && { example: zipex.split(',')[0] ?? zipex }),
    ...(zip_name_type && { postalCode: zip_name_type }),
    ...(locality_name_type && { city: locality_name_type }),
    ...(sublocality && { sublocality }),
    ...(state_name_type && { state: state_name_type }),
    ...(country.sub_regions && format.includes('%S') && { subdivisions: toSubdivisions(country) }),
  }
}

/**
 * Returns the lines of an address, without names. The prefix of a postal code on mail from abroad
 * (`CH-`) is removed, and so are lines with only the country's name, which is printed below anyway.
 */
function toAddressFormat(format: string | undefined, { key, postprefix }: PackagedCountry) {
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

function filterLetters(format: string, letters: string): string {
  return [...letters].filter((letter) => format.includes(`%${letter}`)).join('')
}

function toSubdivisions({
  key: country,
  sub_regions = [],
}: PackagedCountry): CountryRecord['subdivisions'] {
  return sub_regions
    .filter(({ key }) => !notSubdivisions.includes(`${country} ${key}`))
    .map(({ key, name }) => {
      const own = name.default
      // The keys of Hong Kong's subdivisions are their English names.
      const latin = isLatin(own) ? undefined : (name.latin ?? key)
      return latin ? [key, own, latin] : [key, own]
    })
}

function isLatin(text: string): boolean {
  return !/[^\P{L}\p{Script=Latin}]/u.test(text)
}

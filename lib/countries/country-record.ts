import * as z from 'zod/mini'

// The names of the parts of an address. Each has a label in the catalogues.
export const postalCodeKinds = [
  'postal',
  'postcode',
  'zip',
  'pin',
  'eircode',
  'cap',
  'cep',
] as const
export const cityKinds = [
  'city',
  'town',
  'post_town',
  'suburb',
  'district',
  'city_district',
] as const
export const sublocalityKinds = ['suburb', 'neighborhood', 'townland', 'village_township'] as const
export const stateKinds = [
  'province',
  'state',
  'region',
  'county',
  'prefecture',
  'emirate',
  'governorate',
  'department',
  'district',
  'parish',
  'municipality',
  'island',
  'area',
  'oblast',
  'do_si',
] as const

export type PostalCodeKind = (typeof postalCodeKinds)[number]
export type CityKind = (typeof cityKinds)[number]
export type SublocalityKind = (typeof sublocalityKinds)[number]
export type StateKind = (typeof stateKinds)[number]

/**
 * The data of a country's addresses. Formats are in the notation of libaddressinput, as described
 * at `PrintRules`; `required` has the letters of the parts that the post needs.
 */
export const countryRecord = z.object({
  format: z.string(),
  /** For an address in Latin letters, if that has another order. */
  latinFormat: z.optional(z.string()),
  required: z.string(),
  /** A regular expression for a whole postal code, in upper or lower case. */
  pattern: z.optional(z.string()),
  example: z.optional(z.string()),
  postalCode: z.optional(z.enum(postalCodeKinds)),
  city: z.optional(z.enum(cityKinds)),
  sublocality: z.optional(z.enum(sublocalityKinds)),
  state: z.optional(z.enum(stateKinds)),
  /** Subdivisions are stored and printed by their code. */
  stateByCode: z.optional(z.boolean()),
  /** Each with its code, its name in the country's script, and its name in Latin letters. */
  subdivisions: z.optional(z.array(z.tuple([z.string(), z.string(), z.optional(z.string())]))),
})

export type CountryRecord = z.infer<typeof countryRecord>

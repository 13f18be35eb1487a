import * as z from 'zod/mini'
import type { AddressPart, PostNeeds, PrintedState, PrintRules } from '../address/rules'
import { subdivisionsOf as contractSubdivisions } from '../contract/address/subdivision'
import { anyCountry } from './any-country'
import data from './countries.json'
import {
  type CityKind,
  type CountryRecord,
  countryRecord,
  type PostalCodeKind,
  type StateKind,
  type SublocalityKind,
} from './country-record'
import { applyCorrections } from './data-corrections'

export type Subdivision = {
  /** The value at the API. */
  stored: string
  printed: string
  name: string
  /** Its name in Latin letters, if the country uses another script. */
  latin?: string
}

/** The rules for addresses in a country. */
export type CountryRules = {
  print: PrintRules
  needs: PostNeeds
  example?: string
  kinds: {
    postalCode: PostalCodeKind
    city: CityKind
    state: StateKind
    line2: SublocalityKind | 'building'
  }
  /** Empty if the country has none, or none are known. */
  subdivisions: Subdivision[]
}

const records = new Map(Object.entries(z.parse(z.record(z.string(), countryRecord), data)))

/** Returns the rules of a country by its ISO 3166-1 alpha-2 code; undefined for an unknown code. */
export function getCountryRules(country: string): CountryRules | undefined {
  const original = records.get(country)
  if (!original) return undefined
  const record = applyCorrections(country, original)
  const { format, latinFormat, pattern, example } = record
  const subdivisions = format.includes('%S') ? listSubdivisions(country, record) : []
  return {
    print: {
      own: format,
      ...(latinFormat && { latin: latinFormat }),
      states: subdivisions.flatMap(formatState),
    },
    needs: {
      required: toRequiredParts(record),
      ...(pattern && { pattern: allowCountryCode(country, pattern) }),
    },
    ...(example && { example }),
    kinds: {
      postalCode: record.postalCode ?? 'postal',
      city: record.city ?? 'city',
      state: record.state ?? 'province',
      line2: format.includes('%D') ? (record.sublocality ?? 'suburb') : 'building',
    },
    subdivisions,
  }
}

/** A postal code may be prefixed with the country's code, as on mail from abroad: `CH-8001`. */
function allowCountryCode(country: string, pattern: string): string {
  return `(?:${country}[ -]?)?(?:${pattern})`
}

const partsByLetter: Record<string, AddressPart> = {
  A: 'line1',
  C: 'city',
  D: 'line2',
  S: 'state',
  Z: 'postal_code',
}

function toRequiredParts({ required }: CountryRecord): AddressPart[] {
  return [...required].flatMap((letter) => partsByLetter[letter] ?? [])
}

/** The contract's list comes first, since the API accepts nothing else. */
function listSubdivisions(country: string, record: CountryRecord): Subdivision[] {
  const fromContract = contractSubdivisions(country)
  if (fromContract.length > 0) {
    return fromContract.map(({ code, name }) => ({ stored: code, printed: code.slice(3), name }))
  }
  return (record.subdivisions ?? []).map(([code, name, latin]) => {
    const printed = record.stateByCode ? code : name
    return { stored: printed, printed, name, ...(latin && { latin }) }
  })
}

function formatState({ stored, printed, name, latin }: Subdivision): PrintedState[] {
  const aliases = [...new Set([stored, name])].filter((alias) => alias !== printed)
  if (aliases.length === 0 && !latin) return []
  return [{ own: printed, ...(latin && { latin }), aliases }]
}

/** Returns how a country prints addresses; the general rules for an unknown code. */
export function getPrintRules(country: string): PrintRules {
  return getCountryRules(country)?.print ?? anyCountry
}

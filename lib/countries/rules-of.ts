import * as z from 'zod/mini'
import type { AddressPart, PostNeeds, PrintedState, PrintRules } from '../address/rules'
import { subdivisionsOf as contractSubdivisions } from '../contract/address/subdivision'
import { anyCountry } from './any-country'
import { corrected } from './corrections'
import data from './countries.json'
import {
  type CityKind,
  type CountryRecord,
  countryRecord,
  type PostalCodeKind,
  type StateKind,
  type SublocalityKind,
} from './country-record'

export type Subdivision = {
  /** As the API has it. */
  stored: string
  printed: string
  name: string
  /** Its name in Latin letters, where the country writes others. */
  latin?: string
}

/** The rules of a country's post for an address. */
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
  /** Empty where the country has none, or none are known. */
  subdivisions: Subdivision[]
}

const records = new Map(Object.entries(z.parse(z.record(z.string(), countryRecord), data)))

/** The rules of a country by its ISO 3166-1 alpha-2 code; undefined for a code that is none. */
export function rulesOf(country: string): CountryRules | undefined {
  const original = records.get(country)
  if (!original) return undefined
  const record = corrected(country, original)
  const { format, latinFormat, pattern, example } = record
  const subdivisions = format.includes('%S') ? subdivisionsIn(country, record) : []
  return {
    print: {
      own: format,
      ...(latinFormat && { latin: latinFormat }),
      states: subdivisions.flatMap(formatState),
    },
    needs: {
      required: requiredParts(record),
      ...(pattern && { pattern: withCountryCode(country, pattern) }),
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

/** A postal code may have its country's code before it, as on mail from abroad: `CH-8001`. */
function withCountryCode(country: string, pattern: string): string {
  return `(?:${country}[ -]?)?(?:${pattern})`
}

const partOf: Record<string, AddressPart> = {
  A: 'line1',
  C: 'city',
  D: 'line2',
  S: 'state',
  Z: 'postal_code',
}

function requiredParts({ required }: CountryRecord): AddressPart[] {
  return [...required].flatMap((letter) => partOf[letter] ?? [])
}

/** The contract's own list comes first: it is what the API takes. */
function subdivisionsIn(country: string, record: CountryRecord): Subdivision[] {
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

/** How a country prints an address; a code that isn't known gets the rules for any country. */
export function printRulesOf(country: string): PrintRules {
  return rulesOf(country)?.print ?? anyCountry
}

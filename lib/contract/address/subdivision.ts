/**
 * The subdivisions that the API knows and insists on: the 50 states and DC, and
 * the 13 provinces and territories. Other countries' are free text.
 */
const tables = {
  US:
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|' +
    'DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|' +
    'IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|' +
    'MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|' +
    'NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
    'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|' +
    'RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|' +
    'VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming',
  CA:
    'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|' +
    'NS Nova Scotia|NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|' +
    'QC Quebec|SK Saskatchewan|YT Yukon',
}

type CountryWithSubdivisions = keyof typeof tables

export type Subdivision = { code: string; name: string }

const subdivisions: Record<CountryWithSubdivisions, Subdivision[]> = {
  US: readTable('US'),
  CA: readTable('CA'),
}

function readTable(country: CountryWithSubdivisions): Subdivision[] {
  return tables[country].split('|').map((entry) => ({
    code: `${country}-${entry.slice(0, 2)}`,
    name: entry.slice(3),
  }))
}

function isKnown(country: string): country is CountryWithSubdivisions {
  return Object.hasOwn(tables, country)
}

/** A country's subdivisions by their standard code; none where the API has no list. */
export function subdivisionsOf(country: string): Subdivision[] {
  return isKnown(country) ? subdivisions[country] : []
}

/** The form in which the API stores and sends a state: `CA` and `us-ca` become `US-CA`. */
export function standardState(country: string, state: string | null): string | null {
  if (!state || !isKnown(country)) return state
  const upper = state.toUpperCase()
  return upper.startsWith(`${country}-`) ? upper : `${country}-${upper}`
}

/** Whether a state in its standard form exists; anything goes where the API has no list. */
export function isPossibleState(country: string, state: string | null): boolean {
  if (!state || !isKnown(country)) return true
  return subdivisions[country].some(({ code }) => code === state)
}

/** A state as people write it: `US-CA` is California. */
export function stateName(country: string, state: string): string {
  return subdivisionsOf(country).find(({ code }) => code === state)?.name ?? state
}

/**
 * The subdivisions that the API knows and insists on: the 50 states and DC, and
 * the 13 provinces and territories. Other countries' are free text.
 */
const codes = {
  US:
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH ' +
    'NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY',
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
}

type CountryWithSubdivisions = keyof typeof codes

const known: Record<CountryWithSubdivisions, ReadonlySet<string>> = {
  US: new Set(codes.US.split(' ')),
  CA: new Set(codes.CA.split(' ')),
}

/** Whether a state of this country has to be one that the API knows. */
export function hasKnownSubdivisions(country: string): country is CountryWithSubdivisions {
  return country in codes
}

/** The form in which the API stores and sends a state: `CA` and `us-ca` become `US-CA`. */
export function standardState(country: string, state: string | null): string | null {
  if (!state || !hasKnownSubdivisions(country)) return state
  const upper = state.toUpperCase()
  return upper.startsWith(`${country}-`) ? upper : `${country}-${upper}`
}

/** Whether a state in its standard form exists; anything goes where the API has no list. */
export function isPossibleState(country: string, state: string | null): boolean {
  if (!state || !hasKnownSubdivisions(country)) return true
  return known[country].has(state.slice(country.length + 1))
}

/** The standard codes of a country's subdivisions, none where the API has no list. */
export function subdivisionCodes(country: string): string[] {
  if (!hasKnownSubdivisions(country)) return []
  return [...known[country]].map((code) => `${country}-${code}`)
}

import type { CountryRecord, PostalCodeKind, StateKind } from './country-record'

/** Corrections of data that is wrong or out of date, with their sources. */
const corrections: Record<string, Partial<CountryRecord>> = {
  // An order's address has one more line than the data, for the ward or town between prefecture and
  // street: https://www.post.japanpost.jp/zipcode/zipmanual/ and, in Latin letters,
  // https://www.post.japanpost.jp/int/use/writing/normal_en.html
  JP: { format: '〒%Z%n%S%C%n%A', latinFormat: '%A%n%C, %S %Z', required: 'ACSZ' },
  // Road names need no 동 (https://www.juso.go.kr), so the second line is for the building; in Latin
  // letters the code stands beside the province: https://www.koreapost.go.kr/eng/subIndex/4425.do
  KR: {
    format: '%S %C%n%A%n%Z',
    latinFormat: '%A%n%C%n%S %Z',
    sublocality: undefined,
    city: 'city_district',
  },
  // A district before the street belongs to the city, so that the second line stays one of the street.
  CN: {
    format: '%Z%n%S%C%n%A',
    latinFormat: '%A%n%C%n%S, %Z',
    sublocality: undefined,
    city: 'city_district',
  },
  // A better known example than the data's: https://www.eircode.ie
  IE: { example: 'D02 AF30', city: 'town' },
  // https://www.indiapost.gov.in writes both 110001 and 110 001.
  IN: { pattern: '\\d{3} ?\\d{3}' },
  // The data has Tristan da Cunha by itself, as TA, which is part of SH in ISO 3166-1.
  SH: { pattern: '(?:ASCN|STHL|TDCU) 1ZZ' },
  // Four more digits identify the building: https://en.wikipedia.org/wiki/Postal_codes_in_Saudi_Arabia
  SA: { pattern: '\\d{5}(?:-?\\d{4})?' },
  // Newer codes have letters and digits; older ones still work:
  // https://www.zakon.kz/amp/finansy/4773761-v-kazakhstane-pomenjalis-pochtovye.html
  KZ: { pattern: '\\d{6}|[A-Z]\\d{2}[A-Z]\\d[A-Z]\\d' },
  // The letters before the digits are optional within the country.
  LV: { pattern: '\\d{4}' },
  LU: { pattern: '(?:L-?)?\\d{4}' },
  VC: { pattern: '\\d{4}' },
  SV: { pattern: '(?:CP )?[1-3][1-7][0-2]\\d' },
  AU: { stateByCode: true },
  // https://www.correiosonline.com.br/english/correios-a-to-z/addressing
  BR: { format: '%A%n%D%n%C - %S%n%Z', stateByCode: true, postalCode: 'cep' },
  IT: { stateByCode: true, postalCode: 'cap' },
  SM: { postalCode: 'cap' },
  VA: { postalCode: 'cap' },
  GU: { format: '%A%n%C GU %Z' },
  UM: { format: '%A%n%C UM %Z', required: 'AC', state: undefined },
  ...mapCountries(['AS', 'FM', 'MH', 'MP', 'PW', 'VI'], (code) => ({
    // What the data calls a state is the territory itself: https://pe.usps.com/text/pub28
    format: `%A%n%C ${code} %Z`,
    required: 'ACZ',
    state: undefined,
  })),
}

// biome-ignore format: a table of codes is read in rows
const postcodeCountries = [
  'GB', 'GG', 'JE', 'IM', 'GI', 'FK', 'GS', 'IO', 'PN', 'SH', 'TC',
  'AU', 'NZ', 'NF', 'CX', 'CC', 'HM', 'MY', 'NL',
]

const postalCodeKinds: Record<string, PostalCodeKind> = mapCountries(
  postcodeCountries,
  () => 'postcode' as const,
)

/** The names of subdivisions that the data calls provinces. */
const stateKinds: Record<string, StateKind> = {
  ...mapCountries(['CL', 'BY', 'UZ', 'PE'], () => 'region' as const),
  ...mapCountries(['EG', 'IQ'], () => 'governorate' as const),
  ...mapCountries(['UY', 'SV'], () => 'department' as const),
  ...mapCountries(['EE', 'RO', 'LT'], () => 'county' as const),
  LV: 'municipality',
  BB: 'parish',
  SO: 'region',
}

function mapCountries<Value>(countries: string[], value: (country: string) => Value) {
  return Object.fromEntries(countries.map((country) => [country, value(country)]))
}

/** Applies our corrections to a country's record. */
export function applyCorrections(country: string, record: CountryRecord): CountryRecord {
  const postalCode = postalCodeKinds[country]
  const state = stateKinds[country]
  return {
    ...record,
    ...(postalCode && { postalCode }),
    ...(state && { state }),
    ...corrections[country],
  }
}

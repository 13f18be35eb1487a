/** Where paper has the format Letter: https://cldr.unicode.org, supplemental data, paperSize. */
// biome-ignore format: a table of codes is read in rows
const letterCountries = [
  'US', 'CA', 'MX', 'CL', 'CO', 'CR', 'BZ', 'GT', 'NI', 'PA', 'PH', 'PR', 'SV', 'VE',
]

/** The format of paper that a country prints on. */
export function choosePaperSize(country: string | null): 'a4' | 'us-letter' {
  return country && letterCountries.includes(country) ? 'us-letter' : 'a4'
}

import { cleanText } from '../contract/text'
import type { CountryForm } from './country-form'
import { toFieldRows } from './field-rows'
import { isInLatinScript } from './latin-script'
import { type AddressPart, addressParts } from './rules'

type Shown = { countryForm: CountryForm; typed: Partial<Record<AddressPart, string>> }

/**
 * Returns the rows of fields to show: the country's, in its order, and then the unusual ones, which
 * have a value but aren't used in the country. A value is never hidden.
 */
export function getVisibleRows({ countryForm, typed }: Shown, hasState: boolean) {
  const usual = toFieldRows(countryForm.print, isInLatinScript(typed))
  const unusual = addressParts.filter(
    (part) => !usual.flat().includes(part) && cleanText(typed[part] ?? ''),
  )
  const rows = [...usual, ...unusual.map((part) => [part])].map((row) =>
    row.filter((part) => hasState || part !== 'state'),
  )
  return { rows, unusual }
}

import { cleanText } from '../contract/text'
import type { CountryForm } from './country-form'
import { fieldRows } from './field-rows'
import { isInLatinScript } from './latin-script'
import { type AddressPart, addressParts } from './rules'

type Shown = { countryForm: CountryForm; typed: Partial<Record<AddressPart, string>> }

/**
 * The fields to show, row by row: the country's, in its order, and after them the unusual ones,
 * which hold something that the country has no field for. What was written is never hidden.
 */
export function visibleRows({ countryForm, typed }: Shown, hasState: boolean) {
  const usual = fieldRows(countryForm.print, isInLatinScript(typed))
  const unusual = addressParts.filter(
    (part) => !usual.flat().includes(part) && cleanText(typed[part] ?? ''),
  )
  const rows = [...usual, ...unusual.map((part) => [part])].map((row) =>
    row.filter((part) => hasState || part !== 'state'),
  )
  return { rows, unusual }
}

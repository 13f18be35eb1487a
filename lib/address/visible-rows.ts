import { cleanText } from '../contract/clean-text'
import type { CountryForm } from './country-form'
import { groupIntoRows, listFields } from './field-rows'
import { isInLatinScript } from './latin-script'
import { type AddressPart, addressParts } from './rules'

type Shown = { countryForm: CountryForm; typed: Partial<Record<AddressPart, string>> }

/**
 * Returns the rows of fields to show: the country's, in its order, and then the unusual ones, which
 * have a value but aren't used in the country. A value is never hidden.
 */
export function getVisibleRows({ countryForm, typed }: Shown, hasState: boolean) {
  const usual = listFields(countryForm.print, isInLatinScript(typed))
  const unusual = addressParts.filter(
    (part) => !usual.includes(part) && cleanText(typed[part] ?? ''),
  )
  const isShown = (part: AddressPart) => hasState || part !== 'state'
  const rows = groupIntoRows(usual.filter(isShown))
  return { rows: [...rows, ...unusual.filter(isShown).map((part) => [part])], unusual }
}

/**
 * Whether the address has a state by which the country's post goes, or one that was typed. A country
 * that isn't chosen yet may have one.
 */
export function needsState({ countryForm, typed }: Shown): boolean {
  const { country, needs } = countryForm
  return !country || needs.required.includes('state') || cleanText(typed.state ?? '') !== ''
}

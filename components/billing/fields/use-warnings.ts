import { useWatch } from 'react-hook-form'
import { type AddressWarning, findAddressWarning } from '@/lib/address/address-warnings'
import { type AddressPart, addressParts } from '@/lib/address/rules'
import type { DetailsFormProps } from '../form/details-form'

/**
 * Returns the warnings about the address: of a field after it was left, and of all fields after
 * Save was pressed.
 */
export function useWarnings({ form, state, shown, messages }: DetailsFormProps) {
  const typed = useWatch({ control: form.control })
  const { touchedFields } = form.formState
  const { country, needs, oddPostalCode } = shown.countryForm
  const texts: Record<AddressWarning, string | undefined> = {
    missing: messages.warnings.missing,
    oddPostalCode,
  }
  const warnings: Partial<Record<AddressPart, string>> = {}
  for (const part of addressParts) {
    const isLeft = state.status !== 'untouched' || touchedFields[part]
    if (!country || !isLeft) continue
    const warning = findAddressWarning(part, typed[part] ?? state.values[part], needs)
    const text = warning && texts[warning]
    if (text) warnings[part] = text
  }
  return warnings
}

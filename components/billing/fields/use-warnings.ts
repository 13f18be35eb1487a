import { useWatch } from 'react-hook-form'
import { type AddressWarning, addressWarning } from '@/lib/address/address-warnings'
import { type AddressPart, addressParts } from '@/lib/address/rules'
import type { DetailsFormProps } from '../form/details-form'

/**
 * What looks wrong in the address, and can be saved all the same: of a field once somebody has left
 * it, of all of them once somebody has pressed Save.
 */
export function useWarnings({ form, state, shown, messages }: DetailsFormProps) {
  const typed = useWatch({ control: form.control })
  const { touchedFields } = form.formState
  const { country, needs, oddPostalCode } = shown.countryForm
  const sentences: Record<AddressWarning, string | undefined> = {
    missing: messages.missing,
    oddPostalCode,
  }
  const warnings: Partial<Record<AddressPart, string>> = {}
  for (const part of addressParts) {
    const isLeft = state.status !== 'untouched' || touchedFields[part]
    if (!country || !isLeft) continue
    const doubt = addressWarning(part, typed[part] ?? state.values[part], needs)
    const sentence = doubt && sentences[doubt]
    if (sentence) warnings[part] = sentence
  }
  return warnings
}

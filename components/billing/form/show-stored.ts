import type { UseFormReturn } from 'react-hook-form'
import type { DetailsValues } from './details-form'

/** Puts what is stored now into every field in which nothing was typed since it was `filled`. */
export function showStored(
  form: UseFormReturn<DetailsValues>,
  fields: readonly (keyof DetailsValues)[],
  filled: FormData,
  values: DetailsValues,
): void {
  for (const field of fields) {
    const value = values[field]
    if (value !== undefined && form.getValues(field) === filled.get(field)) {
      form.setValue(field, value)
    }
  }
}

import type { UseFormReturn } from 'react-hook-form'
import type { DetailsValues } from './details-form'

/** Sets the stored value of every field that wasn't edited since the form was `sent`. */
export function showStored(
  form: UseFormReturn<DetailsValues>,
  fields: readonly (keyof DetailsValues)[],
  sent: FormData,
  values: DetailsValues,
): void {
  for (const field of fields) {
    const value = values[field]
    if (value !== undefined && form.getValues(field) === sent.get(field)) {
      form.setValue(field, value)
    }
  }
}

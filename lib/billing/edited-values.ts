import { isSameText } from './field-text'

type Values<Field extends string> = Partial<Record<Field, string>>

/**
 * Returns the values that differ from `base`. A field that the form doesn't have wasn't edited.
 */
export function pickEditedValues<Field extends string>(
  base: Values<Field>,
  values: Values<Field>,
  fields: readonly Field[],
): Values<Field> {
  const edited: Values<Field> = {}
  for (const field of fields) {
    const value = values[field]
    if (value !== undefined && !isSameText(value, base[field])) edited[field] = value
  }
  return edited
}

/** Whether a form has any value that differs from `base`. */
export function isEdited<Field extends string>(
  base: Values<Field>,
  values: Values<Field>,
  fields: readonly Field[],
): boolean {
  return Object.keys(pickEditedValues(base, values, fields)).length > 0
}

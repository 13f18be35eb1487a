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

/**
 * Returns the values of `base` that were edited and are stored otherwise by now. When a save finds
 * nothing to change, these were saved before: by a save whose answer was lost, or by somebody else
 * who typed the same.
 */
export function pickReplacedValues<Field extends string>(
  base: Values<Field>,
  values: Values<Field>,
  stored: Values<Field>,
  fields: readonly Field[],
): Values<Field> {
  const edited = pickEditedValues(base, values, fields)
  const touched = fields.filter((field) => field in edited)
  return pickEditedValues(stored, base, touched)
}

/** Whether a form has any value that differs from `base`. */
export function isEdited<Field extends string>(
  base: Values<Field>,
  values: Values<Field>,
  fields: readonly Field[],
): boolean {
  return Object.keys(pickEditedValues(base, values, fields)).length > 0
}

type Values<Field extends string> = Partial<Record<Field, string>>

/** What somebody changed of a form, by what stood in it; fields that it didn't have aside. */
export function changedFields<Field extends string>(
  fields: readonly Field[],
  shown: Values<Field>,
  typed: Values<Field>,
) {
  const changed = fields.filter((field) => (typed[field] ?? shown[field]) !== shown[field])
  return Object.fromEntries(changed.map((field) => [field, typed[field] ?? '']))
}

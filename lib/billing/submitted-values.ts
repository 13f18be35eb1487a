/** What a filled-in form has of these fields; one that can't be changed is not among them. */
export function submittedValues<Field extends string>(
  form: FormData,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const filled: Partial<Record<Field, string>> = {}
  for (const field of fields) {
    const value = form.get(field)
    if (typeof value === 'string') filled[field] = value
  }
  return filled
}

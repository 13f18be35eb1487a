import type { FieldErrors } from '../../billing/field-errors'
import { env } from '../../env'
import { findUnprintable } from '../../papers/find-unprintable'

/**
 * Finds the fields whose edited text can't be printed on an invoice, so that they are corrected
 * before they are saved; null where all can. A hosted API prints its own invoices.
 */
export function findUnprintableFields<Field extends keyof FieldErrors>(
  edited: Partial<Record<Field, string>>,
  fields: readonly Field[],
): FieldErrors | null {
  const unprintable = fields.filter((field) => isUnprintable(edited[field] ?? ''))
  if (unprintable.length === 0) return null
  return Object.fromEntries(unprintable.map((field) => [field, 'unprintable']))
}

/** Whether a text that a buyer typed can't be printed on an invoice. */
export function isUnprintable(text: string): boolean {
  return !env().polarServer && findUnprintable(process.cwd(), text).length > 0
}

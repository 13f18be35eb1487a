import { addressFields } from '../contract/address/address'
import { type BillingField, type BillingValues, billingFields } from './billing-values'
import { editedValues } from './edited-values'
import { isSameText } from './field-text'

/** A part is kept or replaced whole: one person's street in another's city is no address. */
const fieldsOf = { name: ['billing_name'], address: addressFields } as const

export type DetailsPart = keyof typeof fieldsOf

const parts = ['name', 'address'] as const

/** The parts that were changed on both sides, and what the order shows now. */
export type Conflict = { parts: DetailsPart[]; now: BillingValues }

/**
 * The parts that were edited in the form and have since been changed on the order to something
 * else; null when there is none.
 *
 * @param base What stood in the form before it was edited.
 * @param now What the order shows now.
 * @param values What stands in the form; a field that it lacks was not edited.
 */
export function conflictOf(
  base: BillingValues,
  now: BillingValues,
  values: Partial<BillingValues>,
): Conflict | null {
  const edited = editedValues(base, values, billingFields)
  const conflicting = parts.filter((part) => {
    const fields = fieldsOf[part]
    const isChangedOnOrder = fields.some((field) => !isSameText(now[field], base[field]))
    return isChangedOnOrder && fields.some((field) => isEditedTo(edited[field], now[field]))
  })
  return conflicting.length > 0 ? { parts: conflicting, now } : null
}

function isEditedTo(edited: string | undefined, now: string): boolean {
  return edited !== undefined && !isSameText(edited, now)
}

/** Values with these parts taken from others. */
export function withParts(
  values: BillingValues,
  others: BillingValues,
  taken: readonly DetailsPart[],
): BillingValues {
  const fields = taken.flatMap((part): readonly BillingField[] => fieldsOf[part])
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, others[field]])) }
}

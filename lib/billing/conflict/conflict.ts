import { addressFields } from '../../contract/address/address-fields'
import { type BillingField, type BillingValues, billingFields } from '../billing-values'
import { pickEditedValues } from '../edited-values'
import { isSameText } from '../field-text'

/**
 * A part is kept or replaced as a whole: a street from one address and a city from another don't
 * fit.
 */
const partFields = { name: ['billing_name'], address: addressFields } as const

export type DetailsPart = keyof typeof partFields

const parts = ['name', 'address'] as const

/** The parts that were changed in the form and in the stored order, and the stored values. */
export type Conflict = { parts: DetailsPart[]; now: BillingValues }

/**
 * Finds the parts that were edited in the form and have since been changed in the order to other
 * values; null when there are none.
 *
 * @param base The values that the form had at first.
 * @param now The values of the stored order.
 * @param values The form's values; a missing field wasn't edited.
 */
export function findConflict(
  base: BillingValues,
  now: BillingValues,
  values: Partial<BillingValues>,
): Conflict | null {
  const edited = pickEditedValues(base, values, billingFields)
  const conflicting = parts.filter((part) => {
    const fields = partFields[part]
    const isChangedOnOrder = fields.some((field) => !isSameText(now[field], base[field]))
    return isChangedOnOrder && fields.some((field) => isEditedTo(edited[field], now[field]))
  })
  return conflicting.length > 0 ? { parts: conflicting, now } : null
}

function isEditedTo(edited: string | undefined, now: string): boolean {
  return edited !== undefined && !isSameText(edited, now)
}

/** Returns values with these parts replaced by those of others. */
export function replaceParts(
  values: BillingValues,
  others: BillingValues,
  taken: readonly DetailsPart[],
): BillingValues {
  const fields = taken.flatMap((part): readonly BillingField[] => partFields[part])
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, others[field]])) }
}

import { addressFields } from '../contract/address/address'
import { type BillingFormValues, billingFields } from './billing-form'

/** What is kept or replaced as a whole: a street of one person in a city of another is nowhere. */
const fieldsOf = { name: ['billing_name'], address: addressFields } as const

export type DetailsPart = keyof typeof fieldsOf

const parts = ['name', 'address'] as const

/** What was changed on both sides, and what the order shows by now. */
export type Conflict = { parts: DetailsPart[]; now: BillingFormValues }

type Typed = Partial<BillingFormValues>

type Fields<Field extends string> = Partial<Record<Field, string>>

/** The fields in which something else was typed than what stood there. Space around it is nothing. */
export function typedOver<Field extends string>(
  base: Fields<Field>,
  typed: Fields<Field>,
  fields: readonly Field[],
): Fields<Field> {
  const over: Fields<Field> = {}
  for (const field of fields) if (differs(field, typed, base)) over[field] = typed[field]
  return over
}

/**
 * The parts that somebody typed in and somebody else has changed since they stood in the form, to
 * something else than what was typed; null when there is none.
 *
 * @param base What stood in the form before anything was typed.
 * @param typed What stands in it now; a field that it lacks was not typed in.
 */
export function conflictOf(
  base: BillingFormValues,
  now: BillingFormValues,
  typed: Typed,
): Conflict | null {
  const mine = typedOver(base, typed, billingFields)
  const both = parts.filter((part) => {
    const fields = fieldsOf[part]
    return fields.some((field) => differs(field, now, base)) && typesElse(fields, mine, now)
  })
  return both.length > 0 ? { parts: both, now } : null
}

/** Some details with these parts of others in them. */
export function withParts(
  values: BillingFormValues,
  others: BillingFormValues,
  taken: readonly DetailsPart[],
): BillingFormValues {
  const fields = taken.flatMap((part): readonly (keyof BillingFormValues)[] => fieldsOf[part])
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, others[field]])) }
}

function typesElse(
  fields: readonly (keyof BillingFormValues)[],
  mine: Typed,
  now: BillingFormValues,
): boolean {
  return fields.some((field) => differs(field, mine, now))
}

function differs<Field extends string>(
  field: Field,
  typed: Fields<Field>,
  from: Fields<Field>,
): boolean {
  const text = typed[field]
  return text !== undefined && text.trim() !== (from[field] ?? '').trim()
}

import type * as z from 'zod/mini'
import {
  type Imported,
  kindOf,
  type RecordKind,
  type Rejection,
  recordSchemas,
} from '../../contract/import'
import { parse } from '../../contract/parse'

/** An object to be imported, and which of the batch's records it stood in. */
export type Entry<Kind extends RecordKind> = {
  index: number
  /** Where in the record: nothing, or `customer.` and the like. */
  inside: string
  data: Imported<Kind>
}

/** The objects of a batch by their kind, also those that stood in an order. */
export type Entries = { [Kind in RecordKind]: Entry<Kind>[] }

export type Checked = { entries: Entries; rejected: Rejection[] }

/** Reads a batch: what of it can be imported as far as its shape goes, and what not, and why. */
export function checkRecords(records: readonly unknown[]): Checked {
  const entries: Entries = {
    organization: [],
    product: [],
    discount: [],
    customer: [],
    subscription: [],
    order: [],
  }
  const rejected: Rejection[] = []
  for (const [index, record] of records.entries()) {
    const errors = addTo(entries, record, index)
    if (errors.length > 0) rejected.push({ index, errors })
  }
  return { entries, rejected }
}

function addTo(entries: Entries, record: unknown, index: number): Rejection['errors'] {
  if (typeof record !== 'object' || record === null) {
    return [{ field: '', reason: 'Input should be an object of the API' }]
  }
  const kind = kindOf(record)
  switch (kind) {
    case 'order':
      return addOrder(entries, record, index)
    case 'subscription':
      return add(entries.subscription, recordSchemas.subscription, record, index)
    case 'customer':
      return add(entries.customer, recordSchemas.customer, record, index)
    case 'product':
      return add(entries.product, recordSchemas.product, record, index)
    case 'discount':
      return add(entries.discount, recordSchemas.discount, record, index)
    case 'organization':
      return add(entries.organization, recordSchemas.organization, record, index)
    case null:
      return [{ field: '', reason: 'This is no order, customer, product or other known object' }]
  }
}

function addOrder(entries: Entries, record: object, index: number): Rejection['errors'] {
  const errors = add(entries.order, recordSchemas.order, record, index)
  const order = errors.length === 0 ? entries.order.at(-1)?.data : undefined
  if (!order) return errors
  const { customer, product, subscription, discount } = order
  if (customer) entries.customer.push({ index, inside: 'customer.', data: customer })
  if (product) entries.product.push({ index, inside: 'product.', data: product })
  if (subscription)
    entries.subscription.push({ index, inside: 'subscription.', data: subscription })
  if (discount) entries.discount.push({ index, inside: 'discount.', data: discount })
  return []
}

function add<Schema extends z.core.$ZodType>(
  entries: { index: number; inside: string; data: z.output<Schema> }[],
  schema: Schema,
  record: object,
  index: number,
): Rejection['errors'] {
  const parsed = parse(schema, record, 'body')
  if (parsed.ok) {
    entries.push({ index, inside: '', data: parsed.data })
    return []
  }
  return parsed.details.map(({ loc, msg }) => ({ field: loc.slice(1).join('.'), reason: msg }))
}

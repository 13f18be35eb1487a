import type * as z from 'zod/mini'
import {
  type Imported,
  kindOf,
  likelyKind,
  type RecordKind,
  type Rejection,
  recordSchemas,
  WHOLE_RECORD,
} from '../../contract/import-export/import'
import { parse } from '../../contract/parse'

/** An object to be imported, and the index of its record in the batch. */
export type Entry<Kind extends RecordKind> = {
  index: number
  /** Its path in the record: empty, or `customer.` and the like. */
  inside: string
  data: Imported<Kind>
}

/** The objects of a batch by their kind, also those nested in orders. */
export type Entries = { [Kind in RecordKind]: Entry<Kind>[] }

export type Checked = { entries: Entries; rejected: Rejection[] }

/** Parses the records of a batch, and what is nested in orders; says why where it can't. */
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
  const nested = new Set<string>()
  for (const [index, record] of records.entries()) {
    const errors = addTo(entries, record, { index, nested })
    if (errors.length > 0) rejected.push({ index, errors })
  }
  return { entries, rejected }
}

/** The position of a record, and which nested objects of the batch were read already. */
type Place = { index: number; nested: Set<string> }

function addTo(entries: Entries, record: unknown, place: Place): Rejection['errors'] {
  if (!isObject(record)) {
    return [{ field: WHOLE_RECORD, reason: 'Should be one JSON object, of less than a megabyte' }]
  }
  const kind = kindOf(record)
  switch (kind) {
    case 'order':
      return addOrder(entries, record, place)
    case 'subscription':
      return add(entries.subscription, recordSchemas.subscription, record, place.index)
    case 'customer':
      return add(entries.customer, recordSchemas.customer, record, place.index)
    case 'product':
      return add(entries.product, recordSchemas.product, record, place.index)
    case 'discount':
      return add(entries.discount, recordSchemas.discount, record, place.index)
    case 'organization':
      return add(entries.organization, recordSchemas.organization, record, place.index)
    case null:
      return [unknownObject(record)]
  }
}

function unknownObject(record: object): Rejection['errors'][number] {
  const likely = likelyKind(record)
  if (likely) return { field: likely.marker, reason: `Field required for this ${likely.kind}` }
  const kinds = Object.keys(recordSchemas).join(', ')
  return { field: WHOLE_RECORD, reason: `Should be one of the API’s objects: ${kinds}` }
}

function addOrder(entries: Entries, record: object, place: Place): Rejection['errors'] {
  const { index } = place
  const errors = add(entries.order, recordSchemas.order, record, index)
  const order = errors.length === 0 ? entries.order.at(-1)?.data : undefined
  if (!order) return errors
  const { customer, product, subscription, discount } = recordSchemas
  const inside = [
    ...nested(entries.customer, customer, order.customer, order.customer_id, 'customer.', place),
    ...nested(entries.product, product, order.product, order.product_id, 'product.', place),
    ...nested(
      entries.subscription,
      subscription,
      order.subscription,
      order.subscription_id,
      'subscription.',
      place,
    ),
    ...nested(entries.discount, discount, order.discount, order.discount_id, 'discount.', place),
  ]
  if (inside.length > 0) entries.order.pop()
  return inside
}

/** An object that an earlier order held in the same state is not parsed again. */
function nested<Schema extends z.core.$ZodType>(
  entries: { index: number; inside: string; data: z.output<Schema> }[],
  schema: Schema,
  record: unknown,
  id: string | null,
  inside: string,
  { index, nested }: Place,
): Rejection['errors'] {
  if (record === null || record === undefined) return []
  if (idOf(record) !== id) return [{ field: `${inside}id`, reason: 'Is another than the order’s' }]
  const state = inside + stateOf(record)
  if (nested.has(state)) return []
  const errors = add(entries, schema, record, index, inside)
  if (errors.length === 0) nested.add(state)
  return errors.map(({ field, reason }) => ({ field: inside + field, reason }))
}

function idOf(record: unknown): unknown {
  return isObject(record) && 'id' in record ? record.id : undefined
}

function stateOf(record: unknown): string {
  const dates = { created_at: '', modified_at: '' }
  const { created_at, modified_at } = isObject(record) ? { ...dates, ...record } : dates
  return `${idOf(record)} ${modified_at ?? created_at}`
}

function isObject(record: unknown): record is object {
  return typeof record === 'object' && record !== null
}

function add<Schema extends z.core.$ZodType>(
  entries: { index: number; inside: string; data: z.output<Schema> }[],
  schema: Schema,
  record: unknown,
  index: number,
  inside = '',
): Rejection['errors'] {
  const parsed = parse(schema, record, 'body')
  if (parsed.ok) {
    entries.push({ index, inside, data: parsed.data })
    return []
  }
  return parsed.details.map(({ loc, msg }) => ({ field: loc.slice(1).join('.'), reason: msg }))
}

import * as z from 'zod/mini'
import {
  customerRecord,
  orderRecord,
  productRecord,
  subscriptionRecord,
} from '../../contract/import-export/import-records'
import type { MirroredKind } from '../../db/schema'

/** An object as the hosted API sent it. */
export type SourceObject = {
  kind: MirroredKind
  object: unknown
  /** Whether it is known to be deleted, whatever it says itself. */
  deleted?: boolean
  /** Whether it is nested in another object, which says nothing new of it as a rule. */
  nested?: boolean
}

/**
 * A hosted customer. What nobody here reads may be anything. Email and external id aren't kept:
 * the hosted API alone says who somebody is, and it has each of them only once, which events that
 * come out of order don't.
 */
const mirroredCustomer = z.object({
  ...z.pick(customerRecord, { id: true, created_at: true, modified_at: true }).shape,
  organization_id: customerRecord.shape.organization_id,
  type: z.catch(customerRecord.shape.type, 'individual'),
  name: z.catch(customerRecord.shape.name, null),
  billing_name: z.catch(customerRecord.shape.billing_name, null),
  billing_address: z.catch(customerRecord.shape.billing_address, null),
  tax_id: z.catch(customerRecord.shape.tax_id, null),
  locale: z.catch(customerRecord.shape.locale, null),
  deleted_at: customerRecord.shape.deleted_at,
})

/** A hosted product: its name and how it is billed are shown; it isn't sold from here. */
const mirroredProduct = z.omit(productRecord, { prices: true, benefits: true, medias: true })

const schemas = {
  product: mirroredProduct,
  customer: mirroredCustomer,
  subscription: subscriptionRecord,
  order: orderRecord,
}

type Data<Kind extends MirroredKind> = z.output<(typeof schemas)[Kind]>

/** What is stored of an object; null where it says what can't be shown, which `wrong` names. */
export type ReadObject = {
  [Kind in MirroredKind]: {
    kind: Kind
    id: string
    version: string
    deleted: boolean
    nested: boolean
    data: Data<Kind> | null
    wrong: string[]
  }
}[MirroredKind]

const envelope = z.looseObject({
  id: z.guid(),
  created_at: z.string(),
  modified_at: z.nullish(z.string()),
  deleted_at: z.nullish(z.string()),
})

/**
 * Reads objects and what is nested in them, each on its own: an odd one takes no other along. Of
 * several versions of one, the newest is kept. What doesn't say which object it is, and from when,
 * is left out.
 */
export function readObjects(sources: readonly SourceObject[]): ReadObject[] {
  const newest = new Map<string, ReadObject>()
  for (const source of sources.flatMap(withNested)) {
    const next = readObject(source)
    const before = next && newest.get(next.id)
    if (next && (!before || isNewer(next, before))) newest.set(next.id, next)
  }
  return [...newest.values()]
}

/** Both are of one API, which writes all moments alike; the digits of milliseconds may be more. */
function isNewer(next: ReadObject, before: ReadObject): boolean {
  if (next.deleted !== before.deleted) return next.deleted
  const difference = Date.parse(next.version) - Date.parse(before.version)
  return difference > 0 || (difference === 0 && next.version >= before.version)
}

function withNested(source: SourceObject): SourceObject[] {
  const { kind, object } = source
  if (typeof object !== 'object' || object === null) return []
  const nested = mirroredNested[kind].flatMap((inner) => {
    const value: unknown = Reflect.get(object, inner)
    return value ? withNested({ kind: inner, object: value, nested: true }) : []
  })
  return [...nested, source]
}

const mirroredNested: Record<MirroredKind, MirroredKind[]> = {
  product: [],
  customer: [],
  subscription: ['product', 'customer'],
  order: ['product', 'customer', 'subscription'],
}

function readObject({
  kind,
  object,
  deleted = false,
  nested = false,
}: SourceObject): ReadObject | null {
  const { data: outside } = envelope.safeParse(object)
  const version = outside && (outside.modified_at ?? outside.created_at)
  if (!version || Number.isNaN(Date.parse(version))) return null
  const shared = {
    id: outside.id,
    version,
    nested,
    deleted: deleted || (kind === 'customer' && Boolean(outside.deleted_at)),
  }
  switch (kind) {
    case 'product':
      return { kind, ...shared, ...parse(schemas.product, object) }
    case 'customer':
      return { kind, ...shared, ...parse(schemas.customer, object) }
    case 'subscription':
      return { kind, ...shared, ...parse(schemas.subscription, object) }
    case 'order':
      return { kind, ...shared, ...parse(schemas.order, object) }
  }
}

function parse<Schema extends z.core.$ZodType>(schema: Schema, object: unknown) {
  const parsed = z.safeParse(schema, object)
  if (parsed.success) return { data: parsed.data, wrong: [] }
  return { data: null, wrong: parsed.error.issues.map(({ path }) => path.join('.')) }
}

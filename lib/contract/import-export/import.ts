import * as z from 'zod/mini'
import {
  customerRecord,
  discountRecord,
  orderRecord,
  organizationRecord,
  productRecord,
  subscriptionRecord,
} from './import-records'

/** What an import takes, in the order in which one kind needs the others. */
export const recordSchemas = {
  organization: organizationRecord,
  product: productRecord,
  discount: discountRecord,
  customer: customerRecord,
  subscription: subscriptionRecord,
  order: orderRecord,
}

export type RecordKind = keyof typeof recordSchemas

export type Imported<Kind extends RecordKind> = z.output<(typeof recordSchemas)[Kind]>

/** From which share of a kind's fields on an object was meant as one. */
const LIKENESS = 0.5

/** For each kind, a field that no other kind has. */
const markers: [RecordKind, string][] = [
  ['order', 'billing_reason'],
  ['subscription', 'current_period_start'],
  ['customer', 'email_verified'],
  ['product', 'is_recurring'],
  ['discount', 'duration'],
  ['organization', 'slug'],
]

/**
 * The kind that an object without a marker is most like, by the share of that kind's fields which
 * it has, and the field that it lacks; null when it is like none.
 */
export function likelyKind(record: object): { kind: RecordKind; marker: string } | null {
  const likely = markers
    .map(([kind, marker]) => {
      const fields = Object.keys(recordSchemas[kind].shape)
      const share = fields.filter((field) => field in record).length / fields.length
      return { kind, marker, share }
    })
    .toSorted((one, other) => other.share - one.share)[0]
  return likely && likely.share >= LIKENESS ? likely : null
}

/** Which of the API's objects this is; null when it is none that an import takes. */
export function kindOf(record: object): RecordKind | null {
  return markers.find(([, marker]) => marker in record)?.[0] ?? null
}

/** The body of `POST /v1/portico/import`. */
export const importBatch = z.object({ records: z.array(z.unknown()) })

const tally = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  older: z.int(),
})

export type Tally = z.infer<typeof tally>

/** The field of an error that is about a record as a whole. */
export const WHOLE_RECORD = '(record)'

const rejection = z.object({
  /** The index of the record in the batch, from 0. */
  index: z.int(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })),
})

export type Rejection = z.infer<typeof rejection>

/** What became of a batch. `older` counts what is newer here and was kept. */
export const importReport = z.object({
  orders: tally,
  others: tally,
  rejected: z.array(rejection),
})

export type ImportReport = z.infer<typeof importReport>

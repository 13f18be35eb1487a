import * as z from 'zod/mini'

/** The kinds of objects in an export, in the order in which an import needs them. */
export const exportKinds = [
  'organizations',
  'products',
  'discounts',
  'customers',
  'subscriptions',
  'orders',
] as const

export type ExportKind = (typeof exportKinds)[number]

/** The path of `GET /v1/portico/export/{kind}`. */
export const byExportKind = z.object({ kind: z.enum(exportKinds) })

/** The most objects in a part. */
export const EXPORT_LIMIT_MAX = 1_000

export const exportLimit = z._default(
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,4}$/, 'Input should be a valid integer')),
      z.transform(Number),
    ),
    z.number().check(z.gte(1), z.lte(EXPORT_LIMIT_MAX)),
  ),
  EXPORT_LIMIT_MAX,
)

/** Its query: what comes after the object with this id. */
export const exportQuery = z.object({ after: z.optional(z.guid()), limit: exportLimit })

export type ExportQuery = z.infer<typeof exportQuery>

/** A part of an export; `next` is null after the last. */
export const exportPage = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  next: z.nullable(z.guid()),
})

export type ExportPage = z.infer<typeof exportPage>

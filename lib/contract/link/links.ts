import * as z from 'zod/mini'
import { time } from '../query'
import { plainText } from '../text'

/** The id of a link: its `jti`, or where the minter gave none, a hash of it. */
const linkId = plainText.check(z.minLength(1), z.maxLength(200))

/** How a customer is named where links of theirs are revoked, by either of their ids. */
export function customerKey(subject: { sub: string } | { cus: string }): string {
  return 'sub' in subject ? `sub:${subject.sub}` : `cus:${subject.cus.toLowerCase()}`
}

export const revocationKeys = ['link', 'external_customer_id', 'customer_id', 'before'] as const

export const namesOneKind = z.refine<object>(
  (named) => Object.values(named).filter(Boolean).length === 1,
  { error: 'Exactly one of link, external_customer_id, customer_id and before is needed' },
)

/**
 * The body of `POST /v1/links/revoke`: one link, all of a customer's until now, or all that
 * were made before a moment. The sessions that came of them end too.
 */
export const linkRevocation = z
  .object({
    link: z.nullish(linkId),
    external_customer_id: z.nullish(plainText),
    customer_id: z.nullish(z.guid()),
    before: z.nullish(time),
  })
  .check(namesOneKind)

export type LinkRevocation = z.infer<typeof linkRevocation>

/** The body of `POST /v1/links/check`: the claims of a link. The link itself stays secret. */
export const linkInQuestion = z.object({
  link: linkId,
  issued_at: time,
  external_customer_id: z.nullish(plainText),
  customer_id: z.nullish(z.guid()),
})

export type LinkInQuestion = z.infer<typeof linkInQuestion>

/** Whether a link was revoked: itself, with all of its customer, or with all others. */
export const linkStanding = z.object({
  revoked: z.nullable(z.enum(['link', 'customer', 'all'])),
  /** Links made later still work; null where that doesn't matter. */
  until: z.nullable(z.string()),
})

export type LinkStanding = z.infer<typeof linkStanding>

import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { StoredDetails } from '../../billing/billing-values'
import { storedDetails } from '../../billing/stored-details'
import type { Address } from '../../contract/address/address'
import { env } from '../../env'
import { extractToken } from '../links/extract-token'
import { subject, withFormerHolder } from '../links/subject'
import { seal, unseal } from '../seal'

/** What an undo link carries: the order, its details before, and a hash of its details after. */
export const correction = withFormerHolder(
  z.object({
    subject,
    order: z.guid(),
    before: storedDetails,
    after: z.string(),
    /** When it was sealed, in seconds since 1970. */
    iat: z.number(),
  }),
)

export type Correction = z.infer<typeof correction>

export type NewCorrection = Omit<Correction, 'after' | 'iat'> & { after: StoredDetails }

/** Encrypts a correction for its undo link. It can be read as long as a link to an order works. */
export function sealCorrection({ after, before, ...rest }: NewCorrection): Promise<string> {
  const value = { ...rest, before: pickDetails(before), after: hashDetails(after) }
  return seal('undo', value, env().lifetimes.orderLinkDays * 24 * 3_600)
}

/** Reads an encrypted correction; null when it isn't ours, or is too old. */
export function unsealCorrection(text: string): Promise<Correction | null> {
  return unseal('undo', correction, extractToken(text))
}

/** Whether an order still has the details that a correction gave it. */
export function isUnchangedSince({ after }: Correction, now: StoredDetails): boolean {
  return hashDetails(now) === after
}

function hashDetails(details: StoredDetails): string {
  return createHash('sha256')
    .update(JSON.stringify(pickDetails(details)))
    .digest('base64url')
}

/** Only what the invoice shows, in a fixed order, so that equal details have equal hashes. */
function pickDetails({ billing_name, billing_address }: StoredDetails) {
  return { billing_name, billing_address: billing_address && pickAddress(billing_address) }
}

function pickAddress({ country, line1, line2, postal_code, city, state }: Address): Address {
  return { country, line1, line2, postal_code, city, state }
}

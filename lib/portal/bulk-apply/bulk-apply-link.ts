import * as z from 'zod/mini'
import type { StoredDetails } from '../../billing/billing-values'
import { storedDetails } from '../../billing/stored-details'
import { extractToken } from '../links/extract-token'
import { seal, unseal } from '../seal'

const corrected = z.object({
  order: z.guid(),
  before: storedDetails,
})

/** For how long a correction can be applied to other orders, in seconds. */
const LIFETIME = 24 * 3_600

/**
 * Creates the URL of the page that applies a correction to other orders. It carries the old
 * details.
 */
export async function createBulkApplyUrl(order: string, before: StoredDetails) {
  const { billing_name, billing_address } = before
  const from = await seal('copy', { order, before: { billing_name, billing_address } }, LIFETIME)
  return `/orders/${order}/copy?from=${from}` as const
}

/** Reads an order's details before its correction from that URL; null when it has none. */
export async function readDetailsBefore(
  order: string,
  from: string,
): Promise<StoredDetails | null> {
  const correction = await unseal('copy', corrected, extractToken(from))
  return correction?.order === order ? correction.before : null
}

import * as z from 'zod/mini'
import { type StoredDetails, storedDetails } from '../../billing/billing-values'
import { extractToken } from '../links/extract-token'
import { seal, unseal } from '../seal'

const corrected = z.object({
  order: z.guid(),
  before: storedDetails,
})

/** How long after a correction it can be carried on to other orders, in seconds. */
const LIFETIME = 24 * 3_600

/** Where the correction of an order can be carried on: the page knows what stood there before. */
export async function createBulkApplyUrl(order: string, before: StoredDetails) {
  const { billing_name, billing_address } = before
  const from = await seal('copy', { order, before: { billing_name, billing_address } }, LIFETIME)
  return `/orders/${order}/copy?from=${from}` as const
}

/** What stood on an order before it was corrected; null when the address doesn't say. */
export async function readDetailsBefore(
  order: string,
  from: string,
): Promise<StoredDetails | null> {
  const correction = await unseal('copy', corrected, extractToken(from))
  return correction?.order === order ? correction.before : null
}

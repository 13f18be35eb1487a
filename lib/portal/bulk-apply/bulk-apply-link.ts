import * as z from 'zod/mini'
import { type StoredDetails, storedDetails } from '../../billing/billing-values'
import { tokenInText } from '../links/token-in-text'
import { seal, unseal } from '../seal'

const corrected = z.object({
  order: z.guid(),
  before: storedDetails,
})

/** How long after a correction it can be carried on to other orders, in seconds. */
const LASTS = 24 * 3_600

/** Where the correction of an order can be carried on: the page knows what stood there before. */
export async function bulkApplyUrl(order: string, before: StoredDetails) {
  const { billing_name, billing_address } = before
  const from = await seal('copy', { order, before: { billing_name, billing_address } }, LASTS)
  return `/orders/${order}/copy?from=${from}` as const
}

/** What stood on an order before it was corrected; null when the address doesn't say. */
export async function detailsBefore(order: string, from: string): Promise<StoredDetails | null> {
  const known = await unseal('copy', corrected, tokenInText(from))
  return known?.order === order ? known.before : null
}

import { keyedHash } from '../../crypto/keyed-hash'
import { portalSecrets } from '../../state/portal-secrets'

/**
 * Under which name a device keeps a draft: by customer and order, without saying who the customer
 * is. The account's draft has a word in the place of an order's id.
 */
export async function deriveDraftKey({ customer_id, id }: { customer_id: string; id: string }) {
  const [secret] = await portalSecrets()
  return `${keyedHash(secret, 'draft key', customer_id).slice(0, 16)}:${id}`
}

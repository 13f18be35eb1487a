import { computeKeyedHash } from '../../crypto/keyed-hash'
import { portalSecrets } from '../../state/portal-secrets'

/**
 * Derives the key under which a browser stores a draft. It depends on customer and order, and
 * doesn't reveal the customer. For the account, `id` is a word instead of an order's id.
 */
export async function deriveDraftKey({ customer_id, id }: { customer_id: string; id: string }) {
  const [secret] = await portalSecrets()
  return `${computeKeyedHash(secret, 'draft key', customer_id).slice(0, 16)}:${id}`
}

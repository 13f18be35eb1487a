import { createHmac } from 'node:crypto'
import { portalSecret } from '../../state/portal-secret'

/**
 * By what a device keeps a draft: by customer and order, without saying who the customer is. That
 * of the account has no order's id, but a word.
 */
export async function draftKey({ customer_id, id }: { customer_id: string; id: string }) {
  const print = createHmac('sha256', await portalSecret()).update(`draft of ${customer_id}`)
  return `${print.digest('base64url').slice(0, 16)}:${id}`
}

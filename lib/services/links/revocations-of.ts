import { customerKey, type LinkRevocation } from '../../contract/link/links'
import type { Revocation } from '../../db/revocations'
import type { CustomerKey } from '../customers/find-customer'
import { invalid, violation } from '../errors'

/** Both ids of a customer; null when there is no such customer. */
export type IdsOf = (
  key: CustomerKey,
) => Promise<{ id: string; external_id?: string | null | undefined } | null>

/**
 * What to keep, so that these links end. A customer's may be by either of their ids.
 *
 * @throws {ServiceError} `invalid` for an unknown customer and for a moment to come.
 */
export async function revocationsOf(
  revocation: LinkRevocation,
  now: Date,
  idsOf: IdsOf,
): Promise<Revocation[]> {
  const { link, before } = revocation
  if (link) return [{ kind: 'link', value: link, until: null }]
  if (before) {
    if (before > now) throw invalid(violation(['before'], 'This moment is still to come.'))
    return [{ kind: 'all', value: '', until: before }]
  }
  const ids = await idsOf(customerKeyOf(revocation))
  const field = revocation.customer_id ? 'customer_id' : 'external_customer_id'
  if (!ids) throw invalid(violation([field], 'Customer does not exist.'))
  const keys = [customerKey({ cus: ids.id })]
  if (ids.external_id) keys.push(customerKey({ sub: ids.external_id }))
  return keys.map((value) => ({ kind: 'customer', value, until: now }))
}

/** The customer whose links are meant, where it is a customer's. */
export function customerKeyOf({ customer_id, external_customer_id }: LinkRevocation): CustomerKey {
  return customer_id ? { id: customer_id } : { external_id: external_customer_id ?? '' }
}

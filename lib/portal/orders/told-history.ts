import type { ChangeRecord } from '../../contract/order/history'
import { maskedEmail } from '../sign-in/masked-email'

const ADDRESS = /[^\s<>@]+@[^\s<>@]+/g

/**
 * The history of an order, for whoever has a link to it: they are not, for that, the one who changed
 * it before, and somebody without a name is known by an address that they don't learn.
 */
export function toldByLink(changes: ChangeRecord[]): ChangeRecord[] {
  return changes.map((change) => ({
    ...change,
    by_you: false,
    actor_name: change.actor_name?.replace(ADDRESS, maskedEmail) ?? null,
  }))
}

import type { ChangeRecord } from '../../contract/order/history'
import { maskEmail } from '../sign-in/mask-email'

const ADDRESS = /[^\s<>@]+@[^\s<>@]+/g

/**
 * The history of an order, for whoever has a link to it: they are not, for that, the one who changed
 * it before, and somebody without a name is known by an address that they don't learn.
 */
export function redactHistory(changes: ChangeRecord[]): ChangeRecord[] {
  return changes.map((change) => ({
    ...change,
    by_you: false,
    actor_name: change.actor_name?.replace(ADDRESS, maskEmail) ?? null,
  }))
}

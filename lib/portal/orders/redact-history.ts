import type { ChangeRecord } from '../../contract/order/history'
import { maskEmail } from '../sign-in/mask-email'

const ADDRESS = /[^\s<>@]+@[^\s<>@]+/g

/**
 * Redacts the history of an order for readers who only have a link to it: it doesn't claim that a
 * change was theirs, and masks the email address of an actor without a name.
 */
export function redactHistory(changes: ChangeRecord[]): ChangeRecord[] {
  return changes.map((change) => ({
    ...change,
    by_you: false,
    actor_name: change.actor_name?.replace(ADDRESS, maskEmail) ?? null,
  }))
}

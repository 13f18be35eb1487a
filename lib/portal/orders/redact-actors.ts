import type { ChangeRecord } from '../../contract/order/history'
import { maskEmail } from '../sign-in/mask-email'

const ADDRESS = /[^\s<>@]+@[^\s<>@]+/g

type Acted = Pick<ChangeRecord, 'by_you' | 'actor_name'>

/**
 * Redacts what was done about an order for readers who only have a link to it: it doesn't claim that
 * anything was done by them, and masks the email address of an actor without a name.
 */
export function redactActors<Record extends Acted>(records: Record[]): Record[] {
  return records.map((record) => ({
    ...record,
    by_you: false,
    actor_name: record.actor_name?.replace(ADDRESS, maskEmail) ?? null,
  }))
}

import type { PortalOrder } from './order'

/** Orders that are in one of these states have no invoice, and get none. */
const WITHOUT_INVOICE = ['draft', 'void'] as const

/** Whether an order in this state can have an invoice. */
export function canBeInvoiced({ status }: Pick<PortalOrder, 'status'>): boolean {
  return !WITHOUT_INVOICE.some((each) => each === status)
}

type Details = Pick<PortalOrder, 'status' | 'billing_name' | 'billing_address'>

/** Returns what the invoice of an order lacks; null where it lacks nothing, or there is none. */
export function findMissingDetails(order: Details): 'name' | 'address' | 'both' | null {
  if (!canBeInvoiced(order)) return null
  const { billing_name, billing_address } = order
  if (!billing_name && !billing_address) return 'both'
  if (!billing_name) return 'name'
  return billing_address ? null : 'address'
}

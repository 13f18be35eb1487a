/** What the merchant's webhook is told about. */
export const eventTypes = [
  'order.updated',
  'customer.created',
  'customer.updated',
  'customer.deleted',
] as const

export type EventType = (typeof eventTypes)[number]

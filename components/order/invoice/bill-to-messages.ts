import type { I18n, Messages } from '@/lib/i18n/i18n'

export type BillToMessages = Pick<Messages['order'], 'billTo' | 'noName' | 'noAddress'>

/** The messages of the buyer on the invoice, which the browser prints anew while somebody types. */
export function billToMessages({ messages }: I18n): BillToMessages {
  const { billTo, noName, noAddress } = messages.order
  return { billTo, noName, noAddress }
}

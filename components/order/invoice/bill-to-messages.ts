import type { I18n } from '@/lib/i18n/i18n'
import type { Messages } from '@/lib/i18n/languages'

export type BillToMessages = Pick<Messages['order'], 'billTo' | 'noName' | 'noAddress'> & {
  notSaved: string
}

/** Returns the messages of the buyer on the invoice, which the browser updates while typing. */
export function createBillToMessages({ messages }: I18n): BillToMessages {
  const { billTo, noName, noAddress } = messages.order
  return { billTo, noName, noAddress, notSaved: messages.billingForm.notSaved }
}

import type { ReactNode } from 'react'
import type { DetailsFormProps } from '@/components/billing/form/details-form'
import type { BillingFormState } from '@/lib/billing/form-state'
import type { ReturnTo } from '@/lib/portal/request/return-to'
import type { BillingMessages } from './billing-messages'

/** What the form of an order works with. */
export type BillingFormProps = DetailsFormProps & {
  /** Where the form is. */
  here: ReturnTo
  state: BillingFormState
  /** Where the form goes without JavaScript. */
  action: (form: FormData) => void
  /** Where it goes with it. */
  submit: (filled: FormData) => void
  /** Keeps on this device what is typed and not saved. */
  keep: (filled: FormData) => void
  /** Puts what was changed elsewhere into the form. */
  acceptTheirs: () => void
  pending: boolean
  /** Saving makes a corrected invoice follow the one that there is. */
  isInvoiceIssued: boolean
  /** Above the fields. */
  offer: ReactNode
  messages: BillingMessages
}

import type { ReactNode } from 'react'
import type { DetailsFormProps } from '@/components/billing/form/details-form'
import type { BillingFormState } from '@/lib/billing/billing-form-state'
import type { BillingMessages } from './billing-messages'

/** What the form of an order works with. */
export type BillingFormProps = DetailsFormProps & {
  /** The path of the form's page. */
  here: string
  state: BillingFormState
  /** Where the form goes without JavaScript. */
  action: (form: FormData) => void
  /** Where it goes with it. */
  submit: (filled: FormData) => void
  /** Keeps on this device what is typed and not saved. */
  keep: (filled: FormData) => void
  /** Puts what somebody else has changed into the form. */
  acceptTheirs: () => void
  pending: boolean
  /** After a save, a corrected invoice follows the one that was issued. */
  isInvoiceIssued: boolean
  /** Above the fields. */
  offer: ReactNode
  messages: BillingMessages
}

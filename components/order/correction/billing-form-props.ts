import type { ReactNode } from 'react'
import type { DetailsFormProps } from '@/components/billing/form/details-form'
import type { BillingFormState } from '@/lib/billing/billing-form-state'
import type { BillingMessages } from './billing-messages'

/** The props of an order's form. */
export type BillingFormProps = DetailsFormProps & {
  /** The path of the form's page. */
  here: string
  state: BillingFormState
  /** The action of the form without scripts. */
  action: (form: FormData) => void
  /** Submits the form with scripts. */
  submit: (filled: FormData) => void
  /** Loads what is needed once something is typed. */
  prepare: () => void
  /** Keeps a draft of what is typed and not saved. */
  keep: (filled: FormData) => void
  /** Replaces the conflicting values with what somebody else has saved. */
  acceptTheirs: () => void
  pending: boolean
  /** What the details are for. */
  intro: ReactNode
  /** The locked country and state; null where both can be chosen. */
  lockedPlace: ReactNode
  /** The button that downloads the invoice, which stands beside "saved". */
  download: ReactNode
  /** Above the fields: the buyer in one line, and the customer's stored details. */
  preview: ReactNode
  offer: ReactNode
  messages: BillingMessages
}

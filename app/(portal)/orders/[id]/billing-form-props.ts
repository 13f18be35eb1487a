import type { FormEvent, ReactNode, RefObject } from 'react'
import type { DetailsFormProps } from '../../billing/details-form'
import type { BillingFormState } from './actions'
import type { BillingWords } from './billing-words'

/** What the form of an order works with. */
export type BillingFormProps = DetailsFormProps & {
  orderId: string
  state: BillingFormState
  /** Where the form goes without JavaScript. */
  action: (form: FormData) => void
  /** Where it goes with it. */
  check: (event: FormEvent<HTMLFormElement>) => void
  summary: RefObject<HTMLDivElement | null>
  /** Keeps what is typed on this device: it can't be saved now. */
  keep: (filled: FormData) => void
  pending: boolean
  /** Saving makes a corrected invoice follow the one that there is. */
  isInvoiceIssued: boolean
  /** Said where what stands in the form is from before. */
  restored: ReactNode
  offer: ReactNode
  words: BillingWords
}

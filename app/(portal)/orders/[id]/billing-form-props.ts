import type { FormEvent, ReactNode, RefObject } from 'react'
import type { DetailsFormProps } from '../../billing/details-form'
import type { BillingFormState } from './actions'
import type { BillingWords } from './billing-words'

/** What the form of an order works with. */
export type BillingFormProps = DetailsFormProps & {
  state: BillingFormState
  /** Where the form goes without JavaScript. */
  action: (form: FormData) => void
  /** Where it goes with it. */
  check: (event: FormEvent<HTMLFormElement>) => void
  summary: RefObject<HTMLDivElement | null>
  pending: boolean
  offer: ReactNode
  words: BillingWords
}

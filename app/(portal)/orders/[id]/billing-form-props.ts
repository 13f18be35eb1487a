import type { UseFormReturn } from 'react-hook-form'
import type { BillingFormValues, Locks } from '@/lib/contract/billing-form'
import type { BillingFormState } from './billing-form-state'
import type { BillingWords } from './billing-words'
import type { CountryOption } from './countries'
import type { ShownForm } from './use-country-form'

/** What the form and its fields work with. */
export type BillingFormProps = {
  orderId: string
  form: UseFormReturn<BillingFormValues>
  state: BillingFormState
  /** Where the form goes without JavaScript. */
  action: (form: FormData) => void
  /** Where it goes with it. */
  submit: (filled: FormData) => void
  /** Keeps on this device what is typed and not saved. */
  keep: (filled: FormData) => void
  /** Puts what was changed elsewhere into the form. */
  takeNew: () => void
  pending: boolean
  locks: Locks
  /** Saving makes a corrected invoice follow the one that there is. */
  isInvoiceIssued: boolean
  countries: CountryOption[]
  shown: ShownForm
  words: BillingWords
}

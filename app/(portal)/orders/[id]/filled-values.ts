import { type BillingFormValues, billingFields } from '@/lib/contract/billing-form'

/** The fields that a filled-in form has; a locked one is not among them. */
export function filledValues(form: FormData): Partial<BillingFormValues> {
  const entries = billingFields.flatMap((field) => {
    const value = form.get(field)
    return typeof value === 'string' ? [[field, value]] : []
  })
  return Object.fromEntries(entries)
}

'use client'

import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type BillingFormValues, billingFields } from '@/lib/contract/billing-form'
import { keepDraft, keptDraft } from './draft'
import { forgetDraft } from './draft-store'

/**
 * What was typed when the session had ended comes back into the form, in every field in which
 * nothing was typed since; `shown` is what stands in them else.
 */
export function useDraft(
  orderId: string,
  form: UseFormReturn<BillingFormValues>,
  shown: BillingFormValues,
) {
  const [isRestored, setIsRestored] = useState(false)

  // Once, when the page is there: later, what stands in the form is newer.
  useEffect(() => {
    const draft = keptDraft(orderId)
    const fields = billingFields.filter(
      (field) => draft?.[field] !== undefined && form.getValues(field) === shown[field],
    )
    for (const field of fields) form.setValue(field, draft?.[field] ?? '')
    setIsRestored(fields.length > 0)
  }, [])

  return {
    isRestored,
    keep(filled: FormData): void {
      keepDraft(orderId, touched(filled, shown))
    },
    /** It is saved now. */
    forget(): void {
      forgetDraft(orderId)
      setIsRestored(false)
    },
    discard(): void {
      forgetDraft(orderId)
      for (const field of billingFields) form.setValue(field, shown[field])
      setIsRestored(false)
    },
  }
}

function touched(filled: FormData, shown: BillingFormValues): Partial<BillingFormValues> {
  const entries = billingFields.flatMap((field) => {
    const value = filled.get(field)
    return typeof value === 'string' && value !== shown[field] ? [[field, value]] : []
  })
  return Object.fromEntries(entries)
}

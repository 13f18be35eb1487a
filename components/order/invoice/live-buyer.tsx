'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { type BillingValues, billingFields } from '@/lib/billing/billing-values'
import { isEdited } from '@/lib/billing/edited-values'
import type { BuyerProps } from './shown-buyer'

const loadViews = () => import('./buyer-views')

/** Loads what shows the buyer, ahead of its use. If that fails, it is loaded when it is needed. */
export function prepareLiveBuyer(): void {
  loadViews().catch(() => undefined)
}

type Props = Omit<BuyerProps, 'edited'> & {
  control: Control<DetailsValues>
  /** The values of fields that aren't edited. */
  values: BillingValues
  taxId: string | null
  view: 'BillTo' | 'BillToLine'
  /** The buyer as the server showed it, which stays until something is changed. */
  children: ReactNode
}

/** The buyer with what is typed in the form, at once. */
export function LiveBuyer({ control, values, view, children, ...props }: Props) {
  const edited = { ...values, ...useWatch({ control }) }
  const isChanged = isEdited(props.base, edited, billingFields)
  const [views, setViews] = useState<Awaited<ReturnType<typeof loadViews>>>()

  useEffect(() => {
    // Without it the invoice shows what is stored, which is still true.
    if (isChanged) loadViews().then(setViews, () => undefined)
  }, [isChanged])

  if (!views) return children
  const View = views[view]
  return <View {...props} edited={edited} />
}

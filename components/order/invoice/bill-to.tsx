'use client'

import { type Control, useWatch } from 'react-hook-form'
import type { CountryOption } from '@/components/billing/fields/country-options'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { PrintedLines } from '@/components/ui/printed-lines'
import { formatAddress } from '@/lib/address/format-address'
import type { PrintRules } from '@/lib/address/rules'
import type { BillingFormValues } from '@/lib/billing/billing-form'
import type { BillingMessages } from '../correction/billing-messages'

type Props = {
  control: Control<DetailsValues>
  values: BillingFormValues
  countries: CountryOption[]
  rules: PrintRules
  messages: BillingMessages
}

/** The addressee on the paper, as it will be with what stands in the form. */
export function BillTo({ control, values, countries, rules, messages }: Props) {
  const typed = { ...values, ...useWatch({ control }) }
  const country = countries.find(({ code }) => code === typed.country)?.name ?? ''
  const lines = formatAddress(typed, country, rules)
  return (
    <section className="rounded-md bg-tint px-4 py-3 text-sm">
      <h3 className="text-quiet">{messages.billTo}</h3>
      <p className="break-words font-semibold">
        {typed.billing_name.trim() ? (
          <bdi>{typed.billing_name}</bdi>
        ) : (
          <span className="text-quiet">{messages.noName}</span>
        )}
      </p>
      {lines.length === 0 ? <p className="text-quiet">{messages.noAddress}</p> : null}
      <PrintedLines lines={lines} />
    </section>
  )
}

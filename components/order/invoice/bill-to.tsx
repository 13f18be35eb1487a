'use client'

import { type Control, useWatch } from 'react-hook-form'
import type { CountryOption } from '@/components/billing/fields/countries'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { PrintedLines } from '@/components/ui/printed-lines'
import { printedAddress } from '@/lib/address/printed-address'
import type { PrintRules } from '@/lib/address/rules'
import type { BillingFormValues } from '@/lib/billing/billing-form'
import type { BillingWords } from '../correction/billing-words'

type Props = {
  control: Control<DetailsValues>
  values: BillingFormValues
  countries: CountryOption[]
  rules: PrintRules
  words: BillingWords
}

/** The addressee on the paper, as it will be with what stands in the form. */
export function BillTo({ control, values, countries, rules, words }: Props) {
  const typed = { ...values, ...useWatch({ control }) }
  const country = countries.find(({ code }) => code === typed.country)?.name ?? ''
  const lines = printedAddress(typed, country, rules)
  return (
    <section className="rounded-md bg-tint px-4 py-3 text-sm">
      <h3 className="text-quiet">{words.billTo}</h3>
      <p className="break-words font-semibold">
        {typed.billing_name.trim() ? (
          <bdi>{typed.billing_name}</bdi>
        ) : (
          <span className="text-quiet">{words.noName}</span>
        )}
      </p>
      {lines.length === 0 ? <p className="text-quiet">{words.noAddress}</p> : null}
      <PrintedLines lines={lines} />
    </section>
  )
}

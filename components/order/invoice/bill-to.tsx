'use client'

import { type Control, useWatch } from 'react-hook-form'
import type { CountryOption } from '@/components/billing/fields/country-options'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { PrintedLines } from '@/components/ui/printed-lines'
import type { PrintRules } from '@/lib/address/rules'
import type { BillingValues, StoredDetails } from '@/lib/billing/billing-values'
import { fieldText } from '@/lib/billing/field-text'
import type { Party } from '@/lib/documents/invoice-document'
import type { BillToMessages } from './bill-to-messages'
import { editedBuyer, partyLines } from './printed-party'

type Props = {
  control: Control<DetailsValues>
  /** What the invoice shows now, and the details that it is made of. */
  buyer: Party
  stored: StoredDetails
  /** What stands in the form where it isn't edited. */
  values: BillingValues
  countries: CountryOption[]
  rules: PrintRules
  messages: BillToMessages
}

/** The buyer on the invoice, as it will be with what stands in the form. */
export function BillTo({ control, buyer, stored, values, countries, rules, messages }: Props) {
  const edited = { ...values, ...useWatch({ control }) }
  const shown = editedBuyer(buyer, stored, edited, rules)
  const nameOf = (country: string) => countries.find(({ code }) => code === country)?.name ?? ''
  const lines = partyLines(shown, nameOf)
  return (
    <section className="rounded-md bg-tint px-4 py-3 text-sm">
      <h3 className="text-quiet">{messages.billTo}</h3>
      <p className="break-words font-semibold">
        {fieldText(shown.name) ? (
          <bdi>{shown.name}</bdi>
        ) : (
          <span className="text-quiet">{messages.noName}</span>
        )}
      </p>
      {lines.length === 0 ? <p className="text-quiet">{messages.noAddress}</p> : null}
      <PrintedLines lines={lines} />
    </section>
  )
}

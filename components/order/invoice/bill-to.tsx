'use client'

import { type Control, useWatch } from 'react-hook-form'
import type { CountryOption } from '@/components/billing/fields/country-options'
import type { DetailsValues } from '@/components/billing/form/details-form'
import { PrintedLines } from '@/components/ui/printed-lines'
import type { PrintRules } from '@/lib/address/rules'
import type { BillingValues, StoredDetails } from '@/lib/billing/billing-values'
import { toFieldText } from '@/lib/billing/field-text'
import type { Party } from '@/lib/documents/invoice-document'
import type { BillToMessages } from './bill-to-messages'
import { createEditedBuyer, toPartyLines } from './printed-party'

type Props = {
  control: Control<DetailsValues>
  /** The buyer on the invoice now, and the stored details. */
  buyer: Party
  stored: StoredDetails
  /** The values of fields that aren't edited. */
  values: BillingValues
  countries: CountryOption[]
  rules: PrintRules
  messages: BillToMessages
}

/** The buyer on the invoice, with the values of the form. */
export function BillTo({ control, buyer, stored, values, countries, rules, messages }: Props) {
  const edited = { ...values, ...useWatch({ control }) }
  const shown = createEditedBuyer(buyer, stored, edited, rules)
  const nameOf = (country: string) => countries.find(({ code }) => code === country)?.name ?? ''
  const lines = toPartyLines(shown, nameOf)
  return (
    <section className="rounded-md bg-tint px-4 py-3 text-sm">
      <h3 className="text-quiet">{messages.billTo}</h3>
      <p className="break-words font-semibold">
        {toFieldText(shown.name) ? (
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

'use client'

import { AskLink } from '@/components/shell/ask-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { findStateOption } from '@/lib/address/state-option'
import { type BillingValues, billingFields } from '@/lib/billing/billing-values'
import type { BillingFormProps } from './billing-form-props'

/** The old and new details after a save, and the link to apply them to other orders. */
export function SavedNotice({
  state,
  shown,
  countries,
  download,
  messages,
}: Pick<BillingFormProps, 'state' | 'shown' | 'countries' | 'download' | 'messages'>) {
  const { before = state.values, values, others, invoice = 'none' } = state
  const afterSave = invoice === 'none' ? null : messages.afterSave[invoice]
  const labels = { ...messages.labels, ...shown.countryForm.labels }
  const changed = billingFields.filter((field) => before[field] !== values[field])

  function formatValue(field: keyof BillingValues, value: string): string {
    if (field === 'country') return countries.find(({ code }) => code === value)?.name ?? value
    if (field === 'state') return findStateOption(value, shown.countryForm)?.name ?? value
    return value
  }

  return (
    <Notice tone="good">
      <p>{messages.saved}</p>
      <dl className="mt-2 space-y-2">
        {changed.map((field) => (
          <div key={field} className="[overflow-wrap:anywhere]">
            <dt className="text-quiet text-xs">{labels[field]}</dt>
            <dd>
              <del className="block text-quiet">
                <bdi>{formatValue(field, before[field]) || messages.nothing}</bdi>
              </del>{' '}
              <ins className="block font-semibold no-underline">
                <bdi>{formatValue(field, values[field]) || messages.nothing}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      {afterSave ? (
        <p className="mt-2">
          {afterSave}{' '}
          {invoice === 'elsewhere' && messages.contact ? <AskLink ask={messages.contact} /> : null}
        </p>
      ) : null}
      {state.isEarlierLost ? <p className="mt-2">{messages.afterSave.earlierLost}</p> : null}
      {download ? <p className="mt-3">{download}</p> : null}
      {others ? (
        <TextLink look="strong" href={others} className="mt-1">
          {messages.useForOthers}
        </TextLink>
      ) : null}
    </Notice>
  )
}

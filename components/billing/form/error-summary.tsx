'use client'

import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { getVisibleRows } from '@/lib/address/visible-rows'
import { type AccountField, accountFields } from '@/lib/billing/account/account-values'
import { getErrorMessage } from '../fields/error-message'
import type { DetailsFormProps, DetailsValues, ShownForm } from './details-form'

type Props = Pick<DetailsFormProps, 'form' | 'shown' | 'messages'> & { ref: Ref<HTMLDivElement> }

/** The errors, with links to their fields. It gets the focus when a save fails. */
export function ErrorSummary({ ref, form, shown, messages }: Props) {
  const labels: Partial<Record<keyof DetailsValues, string>> = {
    ...messages.labels,
    ...shown.countryForm.labels,
  }
  const { errors } = form.formState
  const wrong = listFieldsInOrder(shown).filter((field) => errors[field])
  return (
    <div ref={ref} tabIndex={-1} className="-mt-3 outline-none not-empty:mt-0">
      {wrong.length > 0 ? (
        <Notice tone="bad" role="alert">
          <p>{wrong.length === 1 ? messages.problems.one : messages.problems.many}</p>
          <ul className="mt-1 list-disc ps-5">
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`} className="underline underline-offset-4">
                  {labels[field]}
                </a>
                {`: ${getErrorMessage(errors[field], messages)}`}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  )
}

/** Lists the fields in the order of the form: the country, then its fields. */
function listFieldsInOrder(shown: ShownForm): AccountField[] {
  const address = getVisibleRows(shown, true).rows.flat()
  return [...new Set(['name', 'billing_name', 'country', ...address, ...accountFields] as const)]
}

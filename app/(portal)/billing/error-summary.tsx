'use client'

import type { Ref } from 'react'
import { Notice } from '@/components/notice'
import type { DetailsFormProps, DetailsValues } from './details-form'
import { errorSentence } from './error-sentence'

type Props = Pick<DetailsFormProps, 'form' | 'shown' | 'words'> & {
  /** The form's, from top to bottom. */
  fields: readonly (keyof DetailsValues)[]
  ref: Ref<HTMLDivElement>
}

/** What is wrong, with a way to each field; focus comes here when saving is refused. */
export function ErrorSummary({ ref, fields, form, shown, words }: Props) {
  const labels: Partial<Record<keyof DetailsValues, string>> = {
    ...words.labels,
    ...shown.countryForm.labels,
  }
  const { errors } = form.formState
  const wrong = fields.filter((field) => errors[field])
  return (
    <div ref={ref} tabIndex={-1} className="-mt-4 outline-none not-empty:mt-0 noscript:-order-1">
      {wrong.length > 0 ? (
        <Notice tone="bad" role="alert">
          <p>{wrong.length === 1 ? words.problems.one : words.problems.many}</p>
          <ul className="mt-1 list-disc ps-5">
            {wrong.map((field) => (
              <li key={field}>
                <a href={`#${field}`} className="underline underline-offset-4">
                  {labels[field]}
                </a>
                {`: ${errorSentence(errors[field], words)}`}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  )
}

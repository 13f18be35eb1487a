'use client'

import type { Ref } from 'react'
import { Notice } from '@/components/notice'
import { billingFields } from '@/lib/contract/billing-form'
import type { BillingFormProps } from './billing-form'
import { errorSentence } from './error-sentence'

type Props = Pick<BillingFormProps, 'form' | 'state' | 'pending' | 'words'> & {
  ref: Ref<HTMLDivElement>
}

/** How the last press on Save ended: in place, and said to screen readers. */
export function FormFeedback({ ref, form, state, pending, words }: Props) {
  const { errors } = form.formState
  const wrong = billingFields.filter((field) => errors[field])
  return (
    <>
      <div ref={ref} tabIndex={-1} className="outline-none">
        {wrong.length > 0 ? (
          <Notice tone="bad" role="alert">
            <p>{wrong.length === 1 ? words.problems.one : words.problems.many}</p>
            <ul className="mt-1 list-disc ps-5">
              {wrong.map((field) => (
                <li key={field}>
                  <a href={`#${field}`} className="underline underline-offset-4">
                    {words.labels[field]}
                  </a>
                  {`: ${errorSentence(errors[field], words)}`}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      <div role="status">{pending ? null : <Outcome state={state} words={words} />}</div>
    </>
  )
}

function Outcome({ state, words }: Pick<Props, 'state' | 'words'>) {
  if (state.status === 'untouched') return null
  if (state.status === 'saved') return <Notice tone="good">{words.saved}</Notice>
  if (state.status === 'unchanged') return <Notice tone="plain">{words.unchanged}</Notice>
  if (state.status === 'invalid') {
    return state.errors.form ? <Notice tone="bad">{words.errors[state.errors.form]}</Notice> : null
  }
  return <Notice tone="bad">{words.failures[state.status]}</Notice>
}

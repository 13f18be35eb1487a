'use client'

import type { Ref } from 'react'
import { Notice } from '@/components/notice'
import { billingFields } from '@/lib/contract/billing-form'
import type { BillingFormProps } from './billing-form-props'
import { errorSentence } from './error-sentence'
import { Offline } from './offline'
import { Saved } from './saved'
import { sessionIsOver, signInPath } from './session-is-over'

type SummaryProps = Pick<BillingFormProps, 'form' | 'shown' | 'words'> & {
  ref: Ref<HTMLDivElement>
}

/** What is wrong, with a way to each field; focus comes here when saving is refused. */
export function ErrorSummary({ ref, form, shown, words }: SummaryProps) {
  const labels = { ...words.labels, ...shown.countryForm.labels }
  const { errors } = form.formState
  const wrong = billingFields.filter((field) => errors[field])
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

type OutcomeProps = Pick<BillingFormProps, 'orderId' | 'state' | 'pending' | 'shown' | 'words'> & {
  className: string
}

/** How the last press on Save ended, also for screen readers. */
export function SaveOutcome({ pending, className, ...outcome }: OutcomeProps) {
  return (
    <div role="status" className={className}>
      {pending ? null : <Outcome {...outcome} />}
    </div>
  )
}

function Outcome({ orderId, state, shown, words }: Omit<OutcomeProps, 'pending' | 'className'>) {
  if (state.status === 'untouched') return null
  // Said beside what is to be done about it.
  if (state.status === 'unconfirmed' || state.status === 'conflict') return null
  if (state.status === 'offline') return <Offline words={words.offline} />
  if (state.status === 'taken') return <Notice tone="plain">{words.conflict.taken}</Notice>
  if (state.status === 'saved') return <Saved state={state} shown={shown} words={words} />
  if (state.status === 'unchanged') return <Notice tone="plain">{words.unchanged}</Notice>
  if (state.status === 'invalid') {
    return state.errors.form ? <Notice tone="bad">{words.errors[state.errors.form]}</Notice> : null
  }
  return (
    <Notice tone="bad">
      <p>{words.failures[state.status]}</p>
      {sessionIsOver(state) ? (
        <a
          href={signInPath(orderId)}
          className="inline-flex min-h-11 items-center font-medium underline underline-offset-4"
        >
          {words.signIn}
        </a>
      ) : null}
    </Notice>
  )
}

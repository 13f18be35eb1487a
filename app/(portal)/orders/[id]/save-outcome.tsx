'use client'

import { Notice } from '@/components/notice'
import type { BillingFormProps } from './billing-form-props'

type OutcomeProps = Pick<BillingFormProps, 'state' | 'pending' | 'words'> & { className: string }

/** How the last press on Save ended, also for screen readers. */
export function SaveOutcome({ state, pending, words, className }: OutcomeProps) {
  return (
    <div role="status" className={className}>
      {pending ? null : <Outcome state={state} words={words} />}
    </div>
  )
}

function Outcome({ state, words }: Pick<OutcomeProps, 'state' | 'words'>) {
  if (state.status === 'untouched' || state.status === 'unconfirmed') return null
  if (state.status === 'saved') return <Notice tone="good">{words.saved}</Notice>
  if (state.status === 'unchanged') return <Notice tone="plain">{words.unchanged}</Notice>
  if (state.status === 'invalid') {
    const { form } = state.errors
    return form ? <Notice tone="bad">{words.errors[form]}</Notice> : null
  }
  return <Notice tone="bad">{words.failures[state.status]}</Notice>
}

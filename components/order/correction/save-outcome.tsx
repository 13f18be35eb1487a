'use client'

import { Offline } from '@/components/billing/form/offline'
import { SignInAgain } from '@/components/billing/form/sign-in-again'
import { Notice } from '@/components/ui/notice'
import type { BillingFormProps } from './billing-form-props'
import { Saved } from './saved'

type OutcomeProps = Pick<
  BillingFormProps,
  'here' | 'state' | 'pending' | 'countries' | 'shown' | 'words'
> & {
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

function Outcome({
  here,
  state,
  countries,
  shown,
  words,
}: Omit<OutcomeProps, 'pending' | 'className'>) {
  if (state.status === 'untouched') return null
  // Said beside what is to be done about it.
  if (state.status === 'unconfirmed' || state.status === 'conflict') return null
  if (state.status === 'offline') return <Offline words={words.offline} />
  if (state.status === 'taken') return <Notice tone="plain">{words.conflict.taken}</Notice>
  if (state.status === 'saved')
    return <Saved state={state} shown={shown} countries={countries} words={words} />
  if (state.status === 'unchanged') return <Notice tone="plain">{words.unchanged}</Notice>
  if (state.status === 'invalid') {
    return state.errors.form ? <Notice tone="bad">{words.errors[state.errors.form]}</Notice> : null
  }
  return (
    <Notice tone="bad">
      <p>{words.failures[state.status]}</p>
      <SignInAgain status={state.status} here={here} words={words} />
    </Notice>
  )
}

'use client'

import { Notice } from '@/components/notice'
import type { BillingFormProps } from './billing-form-props'
import { Offline } from './offline'
import { Saved } from './saved'
import { sessionIsOver, signInPath } from './session-is-over'

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

'use client'

import { getErrorMessage } from '@/components/billing/fields/error-message'
import { getFailureMessage } from '@/components/billing/form/failure-message'
import { Offline } from '@/components/billing/form/offline'
import { SignInAgain } from '@/components/billing/form/sign-in-again'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import type { BillingFormProps } from './billing-form-props'
import { SavedNotice } from './saved-notice'

type OutcomeProps = Pick<
  BillingFormProps,
  'here' | 'state' | 'pending' | 'countries' | 'shown' | 'download' | 'messages'
> & {
  className: string
}

/** How the last save ended, also for screen readers. */
export function SaveOutcome({ pending, className, ...outcome }: OutcomeProps) {
  return <LiveRegion className={className}>{pending ? null : <Outcome {...outcome} />}</LiveRegion>
}

function Outcome({
  here,
  state,
  countries,
  shown,
  download,
  messages,
}: Omit<OutcomeProps, 'pending' | 'className'>) {
  if (state.status === 'untouched') return null
  // These are shown where they can be resolved.
  if (state.status === 'unconfirmed' || state.status === 'conflict') return null
  if (state.status === 'offline') return <Offline messages={messages.offline} />
  if (state.status === 'taken') return <Notice tone="plain">{messages.conflict.taken}</Notice>
  if (state.status === 'saved')
    return <SavedNotice {...{ state, shown, countries, download, messages }} />
  if (state.status === 'unchanged') return <Notice tone="plain">{messages.unchanged}</Notice>
  if (state.status === 'invalid') {
    return state.errors.form ? (
      <Notice tone="bad">{getErrorMessage({ type: state.errors.form }, messages)}</Notice>
    ) : null
  }
  return (
    <Notice tone="bad">
      <p>{getFailureMessage(state.status, messages.failures)}</p>
      <SignInAgain status={state.status} here={here} messages={messages} />
    </Notice>
  )
}

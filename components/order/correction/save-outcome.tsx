'use client'

import { type ComponentType, lazy } from 'react'
import { NextStep } from '@/components/billing/form/next-step'
import { NotSaved } from '@/components/billing/form/not-saved'
import { Offline } from '@/components/billing/form/offline'
import { Notice } from '@/components/ui/notice'
import type { BillingFormProps } from './billing-form-props'

// No <Suspense> is around it: on the server that would stream, and in the browser an outcome is
// shown in a transition, during which the form stays as it is.
const OutcomeDetails = lazy(loadOutcomeDetails)

/**
 * Loads what shows an outcome in detail, ahead of its use or for it. Where that fails, the outcome
 * is said in a sentence.
 */
export async function loadOutcomeDetails(): Promise<{ default: ComponentType<BillingFormProps> }> {
  try {
    return { default: (await import('./outcome-details')).OutcomeDetails }
  } catch {
    return { default: UnloadedDetails }
  }
}

/** To choose or to confirm, the page has to be opened again; its draft keeps what was typed. */
function UnloadedDetails({ here, state, messages }: BillingFormProps) {
  if (state.status === 'saved') return <Notice tone="good">{messages.saved}</Notice>
  return (
    <Notice tone="bad">
      <p>{state.conflict ? messages.conflict.title : messages.failures.broken}</p>
      <NextStep status="unclear" here={here} messages={messages} />
    </Notice>
  )
}

/** How the last save ended, and what is left to decide. */
export function SaveOutcome(props: BillingFormProps) {
  const { status, conflict } = props.state
  const hasDetails = conflict || status === 'saved' || status === 'unconfirmed'
  return (
    <>
      {hasDetails ? <OutcomeDetails {...props} /> : null}
      <Ending {...props} />
    </>
  )
}

function Ending({ here, state, messages }: BillingFormProps) {
  switch (state.status) {
    case 'untouched':
    case 'conflict':
    case 'unconfirmed':
    case 'saved':
      return null
    case 'offline':
      return <Offline messages={messages.offline} />
    case 'taken':
      return <Notice tone="plain">{messages.conflict.taken}</Notice>
    case 'unchanged':
      return <Notice tone="plain">{messages.unchanged}</Notice>
    default:
      return <NotSaved state={{ ...state, status: state.status }} here={here} messages={messages} />
  }
}

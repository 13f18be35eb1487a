'use client'

import { NotSaved } from '@/components/billing/form/not-saved'
import { Offline } from '@/components/billing/form/offline'
import { Notice } from '@/components/ui/notice'
import type { BillingFormProps } from './billing-form-props'
import { ConfirmPlace } from './confirm-place'
import { ConflictChoice } from './conflict-choice'
import { SavedNotice } from './saved-notice'

/** How the last save ended, and what is left to decide. */
export function SaveOutcome(props: BillingFormProps) {
  return (
    <>
      {/* It stays until it is decided, whatever comes after. */}
      <ConflictChoice {...props} />
      <Ending {...props} />
    </>
  )
}

function Ending(props: BillingFormProps) {
  const { here, state, messages } = props
  switch (state.status) {
    case 'untouched':
    case 'conflict':
      return null
    case 'unconfirmed':
      return <ConfirmPlace state={state} messages={messages} />
    case 'offline':
      return <Offline messages={messages.offline} />
    case 'taken':
      return <Notice tone="plain">{messages.conflict.taken}</Notice>
    case 'saved':
      return <SavedNotice {...props} />
    case 'unchanged':
      return <Notice tone="plain">{messages.unchanged}</Notice>
    default:
      return <NotSaved state={{ ...state, status: state.status }} here={here} messages={messages} />
  }
}

'use client'

import type { BillingFormProps } from './billing-form-props'
import { ConfirmPlace } from './confirm-place'
import { ConflictChoice } from './conflict-choice'
import { SavedNotice } from './saved-notice'

/** The outcomes that take more than a sentence: a choice, a question, and what was changed. */
export function OutcomeDetails(props: BillingFormProps) {
  const { status } = props.state
  return (
    <>
      {/* It stays until it is decided, whatever comes after. */}
      <ConflictChoice {...props} />
      {status === 'unconfirmed' ? <ConfirmPlace {...props} /> : null}
      {status === 'saved' ? <SavedNotice {...props} /> : null}
    </>
  )
}

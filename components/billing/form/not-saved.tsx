import { Notice } from '@/components/ui/notice'
import type { FieldErrors } from '@/lib/billing/field-errors'
import type { SaveFailure } from '@/lib/billing/save-outcome'
import { getErrorMessage } from '../fields/error-message'
import type { FieldMessages } from '../fields/field-messages'
import { type FailureMessages, getFailureMessage } from './failure-message'
import { NextStep } from './next-step'

type Props = {
  state: { status: 'invalid' | SaveFailure; errors: FieldErrors }
  /** The path of the form's page. */
  here: string
  messages: Pick<FieldMessages, 'errors' | 'signIn' | 'lookAgain'> & { failures: FailureMessages }
}

/** Why nothing was saved, and what to do; nothing for errors of fields, which stand beside them. */
export function NotSaved({ state: { status, errors }, here, messages }: Props) {
  if (status === 'invalid') {
    if (!errors.form) return null
    return <Notice tone="bad">{getErrorMessage({ type: errors.form }, messages)}</Notice>
  }
  return (
    <Notice tone="bad">
      <p>{getFailureMessage(status, messages.failures)}</p>
      <NextStep status={status} here={here} messages={messages} />
    </Notice>
  )
}

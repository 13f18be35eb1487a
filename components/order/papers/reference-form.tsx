'use client'

import { getErrorMessage } from '@/components/billing/fields/error-message'
import { Field } from '@/components/ui/field'
import { IssueForm } from './issue-form'
import type { ReferenceDraft, ReferenceMessages } from './reference-messages'

type Props = {
  orderId: string
  reference: string | null
  /** What was typed before, without scripts. */
  draft: ReferenceDraft | null
  /** The longest reference, in characters. */
  maxLength: number
  messages: ReferenceMessages
}

/** Puts the buyer's own reference on the invoice. */
export function ReferenceForm({ orderId, reference, draft, maxLength, messages }: Props) {
  const toMessage = (type: string | null | undefined) =>
    type ? getErrorMessage({ type }, messages) : undefined
  const isUnsaved = draft && !draft.error && draft.text !== (reference ?? '')
  return (
    <IssueForm
      action={`/orders/${orderId}/invoice`}
      label={messages.putReference}
      look="secondary"
      messages={messages}
    >
      {(error) => (
        <Field
          id="buyer_reference"
          label={messages.reference}
          hint={messages.referenceHint}
          error={toMessage(error ?? draft?.error)}
          remark={isUnsaved ? messages.unsaved : undefined}
        >
          {(control) => (
            <input
              {...control}
              name="buyer_reference"
              dir="auto"
              defaultValue={draft?.text ?? reference ?? ''}
              maxLength={maxLength}
            />
          )}
        </Field>
      )}
    </IssueForm>
  )
}

'use client'

import type { FormEvent } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FieldMessages } from '../fields/field-messages'

type Props = {
  /** Deletes the draft in the cookie; null when there is none. */
  action: (() => void) | null
  /** Deletes the draft in this browser, takes it out of the form, and focuses the form. */
  discard: () => void
  messages: Pick<FieldMessages, 'draft'>
}

/** The notice that the form has a restored draft, which isn't saved. */
export function RestoredDraft({ action, discard, messages }: Props) {
  function submit(event: FormEvent<HTMLFormElement>) {
    if (!action) event.preventDefault()
    discard()
  }

  return (
    <Notice tone="plain" role="status" className="flex flex-wrap items-center gap-x-4">
      <p className="grow">{messages.draft.restored}</p>
      <form action={action ?? undefined} onSubmit={submit}>
        <button type="submit" className="min-h-11 underline underline-offset-4">
          {messages.draft.discard}
        </button>
      </form>
    </Notice>
  )
}

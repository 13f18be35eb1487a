'use client'

import type { FormEvent } from 'react'
import { Notice } from '@/components/ui/notice'
import type { FieldMessages } from '../fields/field-messages'

type Props = {
  /** Forgets it where the browser keeps it for the server; null where it doesn't. */
  action: (() => void) | null
  /** Forgets what this device knows of it, takes it out of the form, and goes there. */
  discard: () => void
  messages: Pick<FieldMessages, 'draft'>
}

/** Says that the form holds what was typed before, and isn't saved. */
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

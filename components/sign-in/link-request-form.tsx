'use client'

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LiveRegion } from '@/components/ui/live-region'
import { Notice } from '@/components/ui/notice'
import { useActionCall } from '@/components/ui/use-action-call'
import type { Messages } from '@/lib/i18n/languages'
import { EmailField } from './email-field'
import type { LinkRequestState } from './link-request-state'

/** Requests a link, to the form's `email` if it has that field. */
export type RequestLink = (before: LinkRequestState, form: FormData) => Promise<LinkRequestState>

type Props = {
  request: RequestLink
  /** The first value of the field; null for a form without one. */
  email: string | null
  look: 'primary' | 'secondary'
  messages: Messages['linkRequest']
  /** Shown after a link was sent. */
  afterwards?: ReactNode
}

/** Requests a link, and then shows that it was sent instead of the form. */
export function LinkRequestForm({ request, email, look, messages, afterwards }: Props) {
  const [posted, action] = useActionState<LinkRequestState, FormData>(request, {
    status: 'untouched',
    email: email ?? '',
    sentence: '',
  })
  const [answered, setAnswered] = useState<LinkRequestState>()
  const { pending, call } = useActionCall(setAnswered)
  const container = useRef<HTMLDivElement>(null)
  const state = answered ?? posted

  useEffect(() => {
    if (state.status === 'invalid')
      container.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    if (state.status === 'sent') container.current?.focus()
  }, [state])

  // A second press while a request is pending does nothing.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    const typed = String(form.get('email') ?? '')
    const { unreached } = messages
    void call(
      () => request(state, form),
      () => ({ status: 'unreached', email: typed, sentence: unreached }),
    )
  }

  return (
    <div ref={container} tabIndex={-1} className="w-full space-y-4 outline-none">
      <LiveRegion className="not-empty:block hidden">
        {state.status === 'untouched' || state.status === 'invalid' || pending ? null : (
          <Notice tone={state.status === 'sent' ? 'good' : 'bad'}>{state.sentence}</Notice>
        )}
      </LiveRegion>
      {state.status === 'sent' ? (
        afterwards
      ) : (
        <form action={action} onSubmit={submit} noValidate className="space-y-4">
          {email === null ? null : <EmailField state={state} label={messages.email} />}
          <Button look={look} type="submit" aria-disabled={pending || undefined}>
            {pending ? messages.sending : messages.send}
          </Button>
        </form>
      )}
    </div>
  )
}

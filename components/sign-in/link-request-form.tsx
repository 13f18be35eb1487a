'use client'

import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { EmailField } from './email-field'
import type { LinkRequestMessages } from './link-request-messages'
import type { LinkRequestState } from './link-request-state'

type Props = {
  ask: (before: LinkRequestState, form: FormData) => Promise<LinkRequestState>
  /** What stands in the field at first; null where there is nothing to type. */
  email: string | null
  look: 'primary' | 'secondary'
  messages: LinkRequestMessages
  /** What to do instead, once a link was sent. */
  afterwards?: ReactNode
}

/** Has a link sent, and says in the form's place that it was. */
export function LinkRequestForm({ ask, email, look, messages, afterwards }: Props) {
  // Without JavaScript the form goes to the action. With it, the action is called here: a
  // connection that breaks must not take the page down.
  const [posted, action] = useActionState<LinkRequestState, FormData>(ask, {
    status: 'untouched',
    email: email ?? '',
    sentence: '',
  })
  const [answered, setAnswered] = useState<LinkRequestState>()
  const [pending, start] = useTransition()
  const place = useRef<HTMLDivElement>(null)
  const state = answered ?? posted

  useEffect(() => {
    if (state.status === 'invalid')
      place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    if (state.status === 'sent') place.current?.focus()
  }, [state])

  // A second press while the first is under way does nothing.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    const typed = String(form.get('email') ?? '')
    const unreached = { status: 'unreached', email: typed, sentence: messages.unreached } as const
    start(async () => {
      const answer = await ask(state, form).catch(() => unreached)
      start(() => setAnswered(answer))
    })
  }

  return (
    <div ref={place} tabIndex={-1} className="w-full space-y-4 outline-none">
      <div role="status" className="not-empty:block hidden">
        {state.status === 'untouched' || state.status === 'invalid' || pending ? null : (
          <Notice tone={state.status === 'sent' ? 'good' : 'bad'}>{state.sentence}</Notice>
        )}
      </div>
      {state.status === 'sent' ? (
        afterwards
      ) : (
        <form action={action} onSubmit={submit} noValidate className="space-y-4">
          {email === null ? null : <EmailField state={state} messages={messages} />}
          <Button look={look} type="submit" aria-disabled={pending || undefined}>
            {pending ? messages.sending : messages.send}
          </Button>
        </form>
      )}
    </div>
  )
}

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
import { AskField } from './ask-field'
import type { AskState } from './ask-state'
import type { AskWords } from './ask-words'

type Props = {
  ask: (before: AskState, form: FormData) => Promise<AskState>
  /** What stands in the field at first; null where there is nothing to type. */
  email: string | null
  look: 'primary' | 'secondary'
  words: AskWords
  /** What to do instead, once a link was sent. */
  afterwards?: ReactNode
}

/** Has a link sent, and says in the form's place that it was. */
export function AskForm({ ask, email, look, words, afterwards }: Props) {
  // Without JavaScript the form goes to the action. With it, the action is called here: a
  // connection that breaks must not take the page down.
  const [posted, action] = useActionState<AskState, FormData>(ask, {
    status: 'untouched',
    email: email ?? '',
    sentence: '',
  })
  const [answered, setAnswered] = useState<AskState>()
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
    const unreached = { status: 'unreached', email: typed, sentence: words.unreached } as const
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
          {email === null ? null : <AskField state={state} words={words} />}
          <Button look={look} type="submit" aria-disabled={pending || undefined}>
            {pending ? words.sending : words.send}
          </Button>
        </form>
      )}
    </div>
  )
}

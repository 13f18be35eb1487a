import type { AccountFormState } from '@/app/(portal)/account/actions'
import { Offline } from '@/components/billing/form/offline'
import { SignInAgain } from '@/components/billing/form/sign-in-again'
import { Notice } from '@/components/ui/notice'
import type { AccountWords } from './account-words'

type Props = { state: AccountFormState; pending: boolean; words: AccountWords; className: string }

/** How the last press on Save ended, part by part, also for screen readers. */
export function AccountOutcome({ state, pending, words, className }: Props) {
  return (
    <div role="status" className={`space-y-2 ${className}`}>
      {pending ? null : <Outcome state={state} words={words} />}
      {state.unchecked && !pending ? (
        <Notice tone="bad">{words.unchecked[state.unchecked]}</Notice>
      ) : null}
    </div>
  )
}

function Outcome({ state, words }: Pick<Props, 'state' | 'words'>) {
  switch (state.status) {
    case 'untouched':
      return null
    case 'saved':
      return <Notice tone="good">{words.saved}</Notice>
    case 'offline':
      return <Offline words={words.offline} />
    case 'unchanged':
      return state.unchecked ? null : <Notice tone="plain">{words.unchanged}</Notice>
    case 'partly':
      return (
        <Notice tone="bad">
          <p>
            {words.partly} {state.why && words.failures[state.why]}
          </p>
          <SignInAgain status={state.why} here="/account" words={words} />
        </Notice>
      )
    case 'invalid':
      return state.errors.form ? (
        <Notice tone="bad">{words.errors[state.errors.form]}</Notice>
      ) : null
    default:
      return (
        <Notice tone="bad">
          <p>{words.failures[state.status]}</p>
          <SignInAgain status={state.status} here="/account" words={words} />
        </Notice>
      )
  }
}

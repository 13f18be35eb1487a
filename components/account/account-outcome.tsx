import { getFailureMessage } from '@/components/billing/form/failure-message'
import { NextStep } from '@/components/billing/form/next-step'
import { NotSaved } from '@/components/billing/form/not-saved'
import { Offline } from '@/components/billing/form/offline'
import { Notice } from '@/components/ui/notice'
import type { AccountFormState } from '@/lib/billing/account/account-form-state'
import type { AccountMessages } from './account-messages'

type Props = { state: AccountFormState; messages: AccountMessages }

/** How the last save ended, part by part. */
export function AccountOutcome({ state, messages }: Props) {
  return (
    <>
      <Outcome state={state} messages={messages} />
      {state.unchecked ? (
        <Notice tone={state.unchecked === 'sent' ? 'plain' : 'bad'} className="not-first:mt-2">
          {messages.unchecked[state.unchecked]}
        </Notice>
      ) : null}
    </>
  )
}

function Outcome({ state, messages }: Props) {
  switch (state.status) {
    case 'untouched':
      return null
    case 'saved':
      return <Notice tone="good">{messages.saved}</Notice>
    case 'offline':
      return <Offline messages={messages.offline} />
    case 'unchanged':
      return state.unchecked ? null : <Notice tone="plain">{messages.unchanged}</Notice>
    case 'partly':
      return (
        <Notice tone="bad">
          <p>{describePart(state.why, messages)}</p>
          <NextStep status={state.why} here="/account" messages={messages} />
        </Notice>
      )
    default:
      return (
        <NotSaved state={{ ...state, status: state.status }} here="/account" messages={messages} />
      )
  }
}

function describePart(why: AccountFormState['why'], messages: AccountMessages): string {
  if (!why) return messages.partly
  if (why === 'unclear') return messages.partlyUnclear
  const reason =
    why === 'invalid' ? messages.failures.invalid : getFailureMessage(why, messages.failures)
  return `${messages.partly} ${reason}`
}

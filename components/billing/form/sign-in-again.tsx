import { isSessionOver, signInPath } from '@/lib/billing/session-over'
import type { ReturnTo } from '@/lib/portal/request/return-to'
import type { FieldMessages } from '../fields/field-messages'

type Props = {
  /** Why nothing was saved. */
  status: string | undefined
  /** Where the form is. */
  here: ReturnTo
  messages: Pick<FieldMessages, 'signIn'>
}

/** The way back to a form whose session has ended; nothing where that was not the reason. */
export function SignInAgain({ status, here, messages }: Props) {
  if (!isSessionOver({ status })) return null
  return (
    <a
      href={signInPath(here)}
      className="inline-flex min-h-11 items-center font-medium underline underline-offset-4"
    >
      {messages.signIn}
    </a>
  )
}

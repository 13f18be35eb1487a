import { TextLink } from '@/components/ui/text-link'
import { isSessionOver, toSignInPath } from '@/lib/billing/ended-session'
import type { FieldMessages } from '../fields/field-messages'

type Props = {
  /** Why it isn't known to be saved. */
  status: string | undefined
  /** The path of the form's page. */
  here: string
  messages: Pick<FieldMessages, 'signIn' | 'lookAgain'>
}

/**
 * Where to go after a save that failed: to sign in again after the session has ended, or to the page
 * as it is now if it may have been saved; nothing for other failures.
 */
export function NextStep({ status, here, messages }: Props) {
  if (isSessionOver({ status })) {
    return (
      <TextLink look="strong" href={toSignInPath(here)}>
        {messages.signIn}
      </TextLink>
    )
  }
  if (status !== 'unclear') return null
  return (
    <TextLink look="strong" href={here}>
      {messages.lookAgain}
    </TextLink>
  )
}

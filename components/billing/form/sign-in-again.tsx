import { TextLink } from '@/components/ui/text-link'
import { isSessionOver, toSignInPath } from '@/lib/billing/ended-session'
import type { FieldMessages } from '../fields/field-messages'

type Props = {
  /** Why nothing was saved. */
  status: string | undefined
  /** The path of the form's page. */
  here: string
  messages: Pick<FieldMessages, 'signIn'>
}

/** The link to sign in again after the session has ended; nothing for other failures. */
export function SignInAgain({ status, here, messages }: Props) {
  if (!isSessionOver({ status })) return null
  return (
    <TextLink look="strong" href={toSignInPath(here)}>
      {messages.signIn}
    </TextLink>
  )
}

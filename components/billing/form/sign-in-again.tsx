import { sessionIsOver, signInPath } from '@/lib/billing/session-is-over'
import type { WayBack } from '@/lib/portal/request/way-back'
import type { FieldWords } from '../fields/field-words'

type Props = {
  /** Why nothing was saved. */
  status: string | undefined
  /** Where the form is. */
  here: WayBack
  words: Pick<FieldWords, 'signIn'>
}

/** The way back to a form whose session has ended; nothing where that was not the reason. */
export function SignInAgain({ status, here, words }: Props) {
  if (!sessionIsOver({ status })) return null
  return (
    <a
      href={signInPath(here)}
      className="inline-flex min-h-11 items-center font-medium underline underline-offset-4"
    >
      {words.signIn}
    </a>
  )
}

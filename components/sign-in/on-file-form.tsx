import { getI18n } from '@/lib/portal/request/language'
import { maskedEmail } from '@/lib/portal/sign-in/masked-email'
import { AskForm } from './ask-form'
import type { AskState } from './ask-state'
import { askWords } from './ask-words'

type Props = {
  ask: (before: AskState, form: FormData) => Promise<AskState>
  /** The address on file; it is shown masked, since whoever looks may not be its owner. */
  email: string
}

/** Has a link sent to the address on file: a press, and nothing to type. */
export async function OnFileForm({ ask, email }: Props) {
  const { t } = await getI18n()
  return (
    <div className="w-full space-y-4">
      <p>{t('signIn.onFile', { email: `\u2068${maskedEmail(email)}\u2069` })}</p>
      <AskForm ask={ask} email={null} look="primary" words={askWords(t)} />
    </div>
  )
}

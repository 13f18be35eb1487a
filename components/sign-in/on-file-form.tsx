import { getI18n } from '@/lib/portal/request/language'
import { maskEmail } from '@/lib/portal/sign-in/mask-email'
import { LinkRequestForm } from './link-request-form'
import { linkRequestMessages } from './link-request-messages'
import type { LinkRequestState } from './link-request-state'

type Props = {
  ask: (before: LinkRequestState, form: FormData) => Promise<LinkRequestState>
  /** The address on file; it is shown masked, since whoever looks may not be its owner. */
  email: string
}

/** Has a link sent to the address on file: a press, and nothing to type. */
export async function OnFileForm({ ask, email }: Props) {
  const { t } = await getI18n()
  return (
    <div className="w-full space-y-4">
      <p>{t('signIn.onFile', { email: `\u2068${maskEmail(email)}\u2069` })}</p>
      <LinkRequestForm ask={ask} email={null} look="primary" messages={linkRequestMessages(t)} />
    </div>
  )
}

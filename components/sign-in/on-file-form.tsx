import type { I18n } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'
import { LinkRequestForm, type RequestLink } from './link-request-form'

type Props = {
  request: RequestLink
  /** The address on file, masked: somebody else may be looking. Null when there is none. */
  email: string | null
  i18n: I18n
}

/** Has a link sent to the address on file: a press, and nothing to type. */
export function OnFileForm({ request, email, i18n: { t, messages } }: Props) {
  if (!email) return <p className="w-full">{t('signIn.noneOnFile')}</p>
  return (
    <div className="w-full space-y-4">
      <p>{t('signIn.onFile', { email: isolate(email) })}</p>
      <LinkRequestForm
        request={request}
        email={null}
        look="primary"
        messages={messages.linkRequest}
      />
    </div>
  )
}

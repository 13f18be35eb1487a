import type { I18n } from '@/lib/i18n/i18n'
import { isolate } from '@/lib/i18n/isolate'
import { LinkRequestForm, type RequestLink } from './link-request-form'

type Props = {
  request: RequestLink
  /** The address on file, masked since it may not be the visitor's. Null when there is none. */
  email: string | null
  i18n: I18n
}

/** Requests a link to the address on file, without a field. */
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

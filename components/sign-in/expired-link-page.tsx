import Link from 'next/link'
import { type Contact, ContactLink } from '@/components/shell/contact-link'
import { getButtonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { I18n } from '@/lib/i18n/i18n'
import type { RequestLink } from './link-request-form'
import { OnFileForm } from './on-file-form'

type Props = {
  request: RequestLink
  /** The masked address on file of the person whom the link is for; null when there is none. */
  email: string | null
  /** The path of the page that the link would have opened. */
  to: string
  i18n: I18n
  merchant: Contact
}

/** The page for an expired link, which offers to mail a new one to the person whom it is for. */
export function ExpiredLinkPage({ request, email, to, i18n, merchant }: Props) {
  const { t } = i18n
  return (
    <MessagePage title={t('signIn.expiredTitle')} body={t('link.expiredBody')}>
      <OnFileForm request={request} email={email} i18n={i18n} />
      <Link
        href={`/sign-in?to=${encodeURIComponent(to)}`}
        className={getButtonClasses('secondary')}
      >
        {t('signIn.another')}
      </Link>
      <ContactLink merchant={merchant} t={t} className={getButtonClasses('secondary')} />
    </MessagePage>
  )
}

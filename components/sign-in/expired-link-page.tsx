import Link from 'next/link'
import { requestInPlaceOf } from '@/app/l/[link]/actions'
import { ContactLink } from '@/components/shell/contact-link'
import { Failed } from '@/components/shell/failed-page'
import { buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { ExpiredLink } from '@/lib/portal/links/expired-link'
import { getI18n } from '@/lib/portal/request/language'
import { personOnFile } from '@/lib/portal/sign-in/find-people'
import { OnFileForm } from './on-file-form'

type Props = { token: string; expired: ExpiredLink }

/** For a genuine link whose time is over: a press has a link sent to whoever it was for. */
export async function ExpiredLinkPage({ token, expired }: Props) {
  const [{ t }, onFile] = await Promise.all([getI18n(), personOnFile(expired.access)])
  if (!onFile.ok) return <Failed failure={onFile.failure} retry={`/l/${token}`} />
  const person = onFile.data
  return (
    <MessagePage title={t('signIn.expiredTitle')} body={t('link.expiredBody')}>
      {person ? (
        <OnFileForm ask={requestInPlaceOf.bind(null, token)} email={person.email} />
      ) : (
        <p className="w-full">{t('signIn.noneOnFile')}</p>
      )}
      <Link
        href={`/sign-in?to=${encodeURIComponent(expired.to)}`}
        className={buttonClasses('secondary')}
      >
        {t('signIn.another')}
      </Link>
      <ContactLink className={buttonClasses('secondary')} />
    </MessagePage>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { ContactLink } from '@/components/shell/contact-link'
import { Failed } from '@/components/shell/failed-page'
import { ExpiredLinkPage } from '@/components/sign-in/expired-link-page'
import { Button, buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { expiredLink } from '@/lib/portal/links/expired-link'
import { resolveLink } from '@/lib/portal/links/resolve-link'
import { getI18n } from '@/lib/portal/request/language'
import { currentSession } from '@/lib/portal/session/session'
import { switchToLink } from './actions'

type Props = { params: Promise<{ link: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('link.title') }
}

/** A link that doesn't simply open: it no longer works, or somebody else is signed in here. */
export default async function LinkPage({ params }: Props) {
  const [{ link: token }, { t }, session] = await Promise.all([params, getI18n(), currentSession()])
  const opening = await resolveLink(token, session)
  if (opening.kind === 'failed') {
    return <Failed failure={opening.failure} retry={`/l/${token}`} />
  }
  // It couldn't be judged before the page, where it would have opened: the next try opens it.
  if (opening.kind === 'open') {
    return <Failed failure={{ kind: 'unavailable' }} retry={`/l/${token}`} />
  }
  if (opening.kind === 'expired') {
    return <ExpiredLinkPage token={token} expired={expiredLink(opening.link)} />
  }
  if (opening.kind === 'closed') {
    return (
      <MessagePage title={t('link.closedTitle')} body={t('link.closedBody')}>
        <Link href="/sign-in" className={buttonClasses('primary')}>
          {t('link.signIn')}
        </Link>
        <ContactLink className={buttonClasses('secondary')} />
      </MessagePage>
    )
  }
  return (
    <MessagePage title={t('link.switchTitle')} body={t('link.switchBody')}>
      <form action={switchToLink.bind(null, token)}>
        <Button look="primary" type="submit">
          {t('link.switch')}
        </Button>
      </form>
      <Link href="/orders" className={buttonClasses('secondary')}>
        {t('link.stay')}
      </Link>
    </MessagePage>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { ContactLink } from '@/components/shell/contact-link'
import { Failed, getFailureTitle } from '@/components/shell/failed-page'
import { ExpiredLinkPage } from '@/components/sign-in/expired-link-page'
import { Button, getButtonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { toExpiredLink } from '@/lib/portal/links/expired-link'
import { toTokenPath } from '@/lib/portal/links/extract-token'
import { resolveLink } from '@/lib/portal/links/resolve-link'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { currentSession } from '@/lib/portal/session/session'
import { findPersonOnFile } from '@/lib/portal/sign-in/find-people'
import { maskEmail } from '@/lib/portal/sign-in/mask-email'
import { requestInPlaceOf, switchToLink } from './actions'

type Props = { params: Promise<{ link: string }> }

/** Both the title and the page need it. */
const resolveOnce = cache(async (token: string) => resolveLink(token, await currentSession()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ link: token }, { t }] = await Promise.all([params, getI18n()])
  const opening = await resolveOnce(token)
  switch (opening.kind) {
    case 'failed':
      return { title: getFailureTitle(opening.failure, t) }
    case 'open':
      return { title: getFailureTitle({ kind: 'unavailable' }, t) }
    case 'expired':
      return { title: t('signIn.expiredTitle') }
    case 'closed':
      return { title: t('link.closedTitle') }
    default:
      return { title: t('link.switchTitle') }
  }
}

/**
 * The page of a link that can't be opened directly: it no longer works, or another customer is
 * signed in.
 */
export default async function LinkPage({ params }: Props) {
  const [{ link: token }, i18n, merchant] = await Promise.all([params, getI18n(), getMerchant()])
  const { t } = i18n
  const shown = { retry: `/l/${toTokenPath(token)}`, t, merchant }
  const opening = await resolveOnce(token)
  if (opening.kind === 'failed') return <Failed failure={opening.failure} {...shown} />
  // The proxy couldn't check the link, or it would have opened: trying again opens it.
  if (opening.kind === 'open') return <Failed failure={{ kind: 'unavailable' }} {...shown} />
  if (opening.kind === 'expired') {
    const { grant, to } = toExpiredLink(opening.link)
    const onFile = await findPersonOnFile(grant)
    if (!onFile.ok) return <Failed failure={onFile.failure} {...shown} />
    return (
      <ExpiredLinkPage
        request={requestInPlaceOf.bind(null, token)}
        email={onFile.data && maskEmail(onFile.data.email)}
        to={to}
        i18n={i18n}
        merchant={merchant}
      />
    )
  }
  if (opening.kind === 'closed') {
    return (
      <MessagePage title={t('link.closedTitle')} body={t('link.closedBody')}>
        <Link href="/sign-in" className={getButtonClasses('primary')}>
          {t('link.signIn')}
        </Link>
        <ContactLink merchant={merchant} t={t} className={getButtonClasses('secondary')} />
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
      <Link href="/orders" className={getButtonClasses('secondary')}>
        {t('link.stay')}
      </Link>
    </MessagePage>
  )
}

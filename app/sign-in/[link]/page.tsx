import type { Metadata } from 'next'
import { cache } from 'react'
import { ContactLine } from '@/components/shell/contact-line'
import { Failed, getFailureTitle } from '@/components/shell/failed-page'
import { EmailForm } from '@/components/sign-in/email-form'
import { PeopleForm } from '@/components/sign-in/people-form'
import { MessagePage } from '@/components/ui/message-page'
import { toTokenPath } from '@/lib/portal/links/extract-token'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { parseReturnTo } from '@/lib/portal/request/return-to'
import { getPersonKey, openSignIn } from '@/lib/portal/sign-in/open-sign-in'
import { requestLink } from '../actions'
import { openPortal } from './actions'

type Props = { params: Promise<{ link: string }> }

const open = cache(openSignIn)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ t }, opening] = await Promise.all([getI18n(), params.then(({ link }) => open(link))])
  if (opening.kind === 'failed') return { title: getFailureTitle(opening.failure, t) }
  return { title: opening.kind === 'open' ? t('signInLink.title') : t('signInLink.overTitle') }
}

/**
 * The page of a sign-in link. Programs that scan mails open it too, so signing in takes a button.
 */
export default async function SignInLinkPage({ params }: Props) {
  const [{ link: token }, i18n, merchant] = await Promise.all([params, getI18n(), getMerchant()])
  const { t } = i18n
  const opening = await open(token)
  if (opening.kind === 'failed') {
    const retry = `/sign-in/${toTokenPath(token)}`
    return <Failed failure={opening.failure} retry={retry} t={t} merchant={merchant} />
  }
  if (opening.kind === 'open') {
    const signIn = openPortal.bind(null, token)
    return <PeopleForm people={opening.people} keyOf={getPersonKey} signIn={signIn} t={t} />
  }
  const { link } = opening
  const to = link?.to ?? parseReturnTo(null)
  return (
    <MessagePage title={t('signInLink.overTitle')} body={t('signInLink.overBody')}>
      <EmailForm
        request={requestLink.bind(null, to)}
        to={to}
        email={link && !link.subject ? link.email : ''}
        i18n={i18n}
      />
      <ContactLine merchant={merchant} t={t} />
    </MessagePage>
  )
}

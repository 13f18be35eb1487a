import type { Metadata } from 'next'
import { cache } from 'react'
import { ContactLine } from '@/components/shell/contact-line'
import { Failed, failureTitle } from '@/components/shell/failed-page'
import { EmailForm } from '@/components/sign-in/email-form'
import { PeopleForm } from '@/components/sign-in/people-form'
import { MessagePage } from '@/components/ui/message-page'
import { getI18n } from '@/lib/portal/request/language'
import { returnTo } from '@/lib/portal/request/return-to'
import { openSignIn } from '@/lib/portal/sign-in/open-sign-in'

type Props = { params: Promise<{ link: string }> }

const open = cache(openSignIn)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ t }, opening] = await Promise.all([getI18n(), params.then(({ link }) => open(link))])
  if (opening.kind === 'failed') return { title: failureTitle(opening.failure, t) }
  return { title: opening.kind === 'open' ? t('signInLink.title') : t('signInLink.overTitle') }
}

/** A link from a mail. Programs that look into mails open it too, so it takes a press. */
export default async function SignInLinkPage({ params }: Props) {
  const [{ link: token }, { t }] = await Promise.all([params, getI18n()])
  const opening = await open(token)
  if (opening.kind === 'failed') {
    return <Failed failure={opening.failure} retry={`/sign-in/${token}`} />
  }
  if (opening.kind === 'open') return <PeopleForm token={token} people={opening.people} />
  const { link } = opening
  return (
    <MessagePage title={t('signInLink.overTitle')} body={t('signInLink.overBody')}>
      <EmailForm to={link?.to ?? returnTo(null)} email={link && !link.subject ? link.email : ''} />
      <ContactLine />
    </MessagePage>
  )
}

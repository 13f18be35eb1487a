import type { Metadata } from 'next'
import { buttonClasses } from '@/components/button'
import { MessagePage } from '@/components/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { getI18n } from '@/lib/portal/language'
import { ContactLink } from '../contact-link'

type Props = { searchParams: Promise<{ reason?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ t }, { reason }] = await Promise.all([getI18n(), searchParams])
  return { title: explanation(t, reason).title }
}

/** For whoever has no session: why not, and how to get one. */
export default async function SignInPage({ searchParams }: Props) {
  const [{ t }, { reason }] = await Promise.all([getI18n(), searchParams])
  return (
    <MessagePage {...explanation(t, reason)}>
      <ContactLink className={buttonClasses('primary')} />
    </MessagePage>
  )
}

function explanation(t: Translate, reason: string | string[] | undefined) {
  if (reason === 'expired')
    return { title: t('signIn.expiredTitle'), body: t('signIn.expiredBody') }
  if (reason === 'signed-out') {
    return { title: t('signIn.signedOutTitle'), body: t('signIn.signedOutBody') }
  }
  return { title: t('signIn.title'), body: t('signIn.body') }
}

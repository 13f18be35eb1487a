import type { Metadata } from 'next'
import { ContactLine } from '@/components/shell/contact-line'
import { EmailForm } from '@/components/sign-in/email-form'
import { ForgetDrafts } from '@/components/sign-in/forget-drafts'
import { OnFileSection } from '@/components/sign-in/on-file-section'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { parseReturnTo } from '@/lib/portal/request/return-to'
import { findLinkGrant } from '@/lib/portal/sign-in/find-link-grant'
import { findPersonOnFile } from '@/lib/portal/sign-in/find-people'
import { maskEmail } from '@/lib/portal/sign-in/mask-email'
import { requestLink, requestLinkOnFile } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const EMAIL_MAX = 320

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ t }, { reason }] = await Promise.all([getI18n(), searchParams])
  return { title: explain(t, reason).title }
}

/** Explains why the session doesn't open a page, and how to get one that does. */
export default async function SignInPage({ searchParams }: Props) {
  const [i18n, merchant, search] = await Promise.all([getI18n(), getMerchant(), searchParams])
  const to = parseReturnTo(getText(search.to))
  const result = await findLinkGrant(to)
  const grant = result.ok ? result.data : null
  const onFile = grant && (await findPersonOnFile(grant))
  const person = onFile?.ok ? onFile.data : null
  return (
    <MessagePage {...explain(i18n.t, search.reason, Boolean(grant))}>
      {onFile?.ok ? (
        <OnFileSection
          request={requestLinkOnFile.bind(null, to)}
          email={person && maskEmail(person.email)}
          i18n={i18n}
        />
      ) : null}
      <EmailForm
        request={requestLink.bind(null, to)}
        to={to}
        email={getText(search.email).slice(0, EMAIL_MAX)}
        look={person ? 'secondary' : 'primary'}
        i18n={i18n}
      />
      <ContactLine merchant={merchant} t={i18n.t} />
      {search.reason === 'signed-out' ? <ForgetDrafts /> : null}
    </MessagePage>
  )
}

function getText(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function explain(t: Translate, reason: string | string[] | undefined, opensOrders = false) {
  if (reason === 'expired')
    return { title: t('signIn.expiredTitle'), body: t('signIn.expiredBody') }
  if (reason === 'wrong') return { title: t('link.closedTitle'), body: t('link.closedBody') }
  if (reason === 'ended') return { title: t('signIn.endedTitle'), body: t('signIn.endedBody') }
  if (reason === 'signed-out') {
    return { title: t('signIn.signedOutTitle'), body: t('signIn.signedOutBody') }
  }
  return { title: t('signIn.title'), body: opensOrders ? t('signIn.closedBody') : t('signIn.body') }
}

import type { Metadata } from 'next'
import { ContactLine } from '@/components/shell/contact-line'
import { EmailForm } from '@/components/sign-in/email-form'
import { ForgetDrafts } from '@/components/sign-in/forget-drafts'
import { OnFileSection } from '@/components/sign-in/on-file-section'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { getI18n } from '@/lib/portal/request/language'
import { returnTo } from '@/lib/portal/request/return-to'
import { personOnFile } from '@/lib/portal/sign-in/find-people'
import { linkGrantFor } from '@/lib/portal/sign-in/link-access'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const EMAIL_MAX = 320

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ t }, { reason }] = await Promise.all([getI18n(), searchParams])
  return { title: explanation(t, reason).title }
}

/** For whoever has no session that reaches far enough: why not, and how to get one. */
export default async function SignInPage({ searchParams }: Props) {
  const [{ t }, search] = await Promise.all([getI18n(), searchParams])
  const to = returnTo(text(search.to))
  const found = await linkGrantFor(to)
  const access = found.ok ? found.data : null
  const onFile = access && (await personOnFile(access))
  return (
    <MessagePage {...explanation(t, search.reason, Boolean(access))}>
      {onFile?.ok ? <OnFileSection person={onFile.data} to={to} /> : null}
      <EmailForm
        to={to}
        email={text(search.email).slice(0, EMAIL_MAX)}
        look={onFile?.ok && onFile.data ? 'secondary' : 'primary'}
      />
      <ContactLine />
      {search.reason === 'signed-out' ? <ForgetDrafts /> : null}
    </MessagePage>
  )
}

function text(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function explanation(t: Translate, reason: string | string[] | undefined, opensOrders = false) {
  if (reason === 'expired')
    return { title: t('signIn.expiredTitle'), body: t('signIn.expiredBody') }
  if (reason === 'ended') return { title: t('signIn.endedTitle'), body: t('signIn.endedBody') }
  if (reason === 'signed-out') {
    return { title: t('signIn.signedOutTitle'), body: t('signIn.signedOutBody') }
  }
  return { title: t('signIn.title'), body: opensOrders ? t('signIn.closedBody') : t('signIn.body') }
}

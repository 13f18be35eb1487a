import { requestLink } from '@/app/sign-in/actions'
import { getI18n } from '@/lib/portal/request/language'
import type { ReturnTo } from '@/lib/portal/request/return-to'
import { LinkRequestForm } from './link-request-form'
import { linkRequestMessages } from './link-request-messages'

type Props = { to: ReturnTo; email?: string; look?: 'primary' | 'secondary' }

/** Asks for an email address, and has a link sent there that leads back to where one was. */
export async function EmailForm({ to, email = '', look = 'primary' }: Props) {
  const { t } = await getI18n()
  return (
    <LinkRequestForm
      ask={requestLink.bind(null, to)}
      email={email}
      look={look}
      messages={linkRequestMessages(t)}
      afterwards={
        // A full load, since the form of this very page has to begin anew.
        <a
          href={`/sign-in?to=${encodeURIComponent(to)}`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t('signIn.another')}
        </a>
      }
    />
  )
}

import Link from 'next/link'
import { redirect } from 'next/navigation'
import { buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import type { PortalFailure } from '@/lib/portal/access/failure'
import { getI18n } from '@/lib/portal/request/language'
import { setResponseStatus } from '@/lib/portal/request/response-status'
import { ContactLink } from './contact-link'

const pages = {
  forbidden: 'forbidden',
  unavailable: 'unavailable',
  busy: 'busy',
  changed: 'unexpected',
  broken: 'unexpected',
  invalid: 'unexpected',
  viewOnly: 'unexpected',
} as const

/** The title of that page; a failure that leads elsewhere has none. */
export function failureTitle({ kind }: PortalFailure, t: Translate): string | undefined {
  if (kind === 'signedOut' || kind === 'expired' || kind === 'closed') return undefined
  if (kind === 'missing') return t('problem.orderNotFound.title')
  return t(`problem.${pages[kind]}.title`)
}

type Props = {
  failure: PortalFailure
  /** The address that was read for. */
  retry: string
  /** What somebody brought along to sign in with. */
  email?: string | string[] | undefined
}

/** The page for a read that failed, by why it failed. */
export async function Failed({ failure, retry, email }: Props) {
  const search = new URLSearchParams({ to: retry, ...(typeof email === 'string' && { email }) })
  if (failure.kind === 'signedOut') redirect(`/sign-in?${search}`)
  if (failure.kind === 'closed') redirect(`/sign-in?${search}`)
  if (failure.kind === 'expired') redirect(`/sign-in?reason=expired&${search}`)
  if (failure.kind === 'missing') return <OrderNotFound />
  const { t } = await getI18n()
  const page = pages[failure.kind]
  return (
    <MessagePage title={t(`problem.${page}.title`)} body={t(`problem.${page}.body`)}>
      {page === 'forbidden' ? null : (
        // A full load, since what failed may be anywhere between here and the API.
        <a href={retry} className={buttonClasses('primary')}>
          {t('problem.retry')}
        </a>
      )}
      <ContactLink className={buttonClasses('secondary')} />
    </MessagePage>
  )
}

async function OrderNotFound() {
  setResponseStatus(404)
  const { t } = await getI18n()
  return (
    <MessagePage title={t('problem.orderNotFound.title')} body={t('problem.orderNotFound.body')}>
      <Link href="/orders" className={buttonClasses('primary')}>
        {t('problem.toOrders')}
      </Link>
      <ContactLink className={buttonClasses('secondary')} />
    </MessagePage>
  )
}

import { redirect } from 'next/navigation'
import { getButtonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { requestId, setResponseStatus } from '@/lib/current-request'
import type { Translate } from '@/lib/i18n/i18n'
import { type Contact, ContactLink } from './contact-link'
import { type FailureKind, getFailureStatus } from './failure-status'
import { getNotFoundTitle, type Missing, NotFoundPage } from './not-found-page'
import { RequestReference } from './request-reference'

/** Why a page can't be shown; `what` is missing, if that is known, and when to try again. */
export type PageFailure = {
  kind: FailureKind
  what?: Missing
  /** In seconds. */
  retryAfter?: number | null
}

/** What is shown for each failure: the sign-in page, the not-found page, or a message. */
const outcomes = {
  signedOut: { signIn: {} },
  closed: { signIn: {} },
  expired: { signIn: { reason: 'expired' } },
  missing: 'notFound',
  forbidden: { message: 'forbidden' },
  unavailable: { message: 'unavailable' },
  unclear: { message: 'unavailable' },
  busy: { message: 'busy' },
  changed: { message: 'unavailable' },
  broken: { message: 'unexpected' },
  invalid: { message: 'unexpected' },
  viewOnly: { message: 'unexpected' },
} as const

/** Returns the title of that page; undefined for the sign-in page. */
export function getFailureTitle({ kind, what }: PageFailure, t: Translate): string | undefined {
  const outcome = outcomes[kind]
  if (outcome === 'notFound') return getNotFoundTitle(what, t)
  return 'message' in outcome ? t(`problem.${outcome.message}.title`) : undefined
}

type Props = {
  failure: PageFailure
  /** The path of the page that couldn't be shown. */
  retry: string
  /** The first value of the sign-in form. */
  email?: string | string[] | undefined
  t: Translate
  merchant: Contact
}

/** The page for a failed read. */
export function Failed({ failure, retry, email, t, merchant }: Props) {
  const outcome = outcomes[failure.kind]
  if (typeof outcome === 'object' && 'signIn' in outcome) {
    const search = new URLSearchParams({ ...outcome.signIn, to: retry })
    if (typeof email === 'string') search.set('email', email)
    redirect(`/sign-in?${search}`)
  }
  setResponseStatus(getFailureStatus(failure.kind), failure.retryAfter)
  if (outcome === 'notFound') {
    return <NotFoundPage what={failure.what} t={t} merchant={merchant} />
  }
  const { message } = outcome
  return (
    <MessagePage title={t(`problem.${message}.title`)} body={t(`problem.${message}.body`)}>
      {message === 'forbidden' ? null : (
        // A full load, since the failure may be anywhere between the browser and the API.
        <a href={retry} className={getButtonClasses('primary')}>
          {t('problem.retry')}
        </a>
      )}
      <ContactLink merchant={merchant} t={t} className={getButtonClasses('secondary')} />
      {message === 'unexpected' ? (
        <RequestReference label={t('problem.reference')} id={requestId()} />
      ) : null}
    </MessagePage>
  )
}

import Link from 'next/link'
import { getButtonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { type Contact, ContactLink } from './contact-link'

/** What is missing, if that is known; only an order has its own page. */
export type Missing = 'order' | 'customer' | undefined

/** Returns the heading and title of the page. */
export function getNotFoundTitle(what: Missing, t: Translate): string {
  return what === 'order' ? t('problem.orderNotFound.title') : t('problem.notFound.title')
}

type Props = { what?: Missing; t: Translate; merchant: Contact }

/** The page for what doesn't exist, or belongs to another customer. */
export function NotFoundPage({ what, t, merchant }: Props) {
  const body = what === 'order' ? t('problem.orderNotFound.body') : t('problem.notFound.body')
  return (
    <MessagePage title={getNotFoundTitle(what, t)} body={body}>
      <Link href="/orders" className={getButtonClasses('primary')}>
        {t('problem.toOrders')}
      </Link>
      <ContactLink merchant={merchant} t={t} className={getButtonClasses('secondary')} />
    </MessagePage>
  )
}

import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import type { Translate } from '@/lib/i18n/i18n'
import { type Contact, ContactLink } from './contact-link'

/** What isn't there, where that is known; only an order has a page of its own. */
export type Missing = 'order' | 'customer' | undefined

/** What isn't there, in the heading of its page and in its title. */
export function notFoundTitle(what: Missing, t: Translate): string {
  return what === 'order' ? t('problem.orderNotFound.title') : t('problem.notFound.title')
}

type Props = { what?: Missing; t: Translate; merchant: Contact }

/** The page for what isn't there, or isn't this customer's. */
export function NotFoundPage({ what, t, merchant }: Props) {
  const body = what === 'order' ? t('problem.orderNotFound.body') : t('problem.notFound.body')
  return (
    <MessagePage title={notFoundTitle(what, t)} body={body}>
      <Link href="/orders" className={buttonClasses('primary')}>
        {t('problem.toOrders')}
      </Link>
      <ContactLink merchant={merchant} t={t} className={buttonClasses('secondary')} />
    </MessagePage>
  )
}

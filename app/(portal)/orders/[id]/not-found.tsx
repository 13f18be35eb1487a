import Link from 'next/link'
import { buttonClasses } from '@/components/button'
import { MessagePage } from '@/components/message-page'
import { getI18n } from '@/lib/portal/language'
import { ContactLink } from '../../../contact-link'

export default async function OrderNotFound() {
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

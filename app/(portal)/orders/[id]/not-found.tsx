import Link from 'next/link'
import { ContactLink } from '@/components/shell/contact-link'
import { buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { getI18n } from '@/lib/portal/request/language'

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

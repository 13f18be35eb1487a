import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { getI18n } from '@/lib/portal/request/language'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('problem.notFound.title') }
}

export default async function NotFound() {
  const { t } = await getI18n()
  return (
    <MessagePage title={t('problem.notFound.title')} body={t('problem.notFound.body')}>
      <Link href="/orders" className={buttonClasses('primary')}>
        {t('problem.toOrders')}
      </Link>
    </MessagePage>
  )
}

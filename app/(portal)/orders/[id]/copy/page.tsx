import type { Metadata } from 'next'
import Link from 'next/link'
import { bulkApplyMessages } from '@/components/bulk-apply/bulk-apply-messages'
import { BulkApplyPanel } from '@/components/bulk-apply/bulk-apply-panel'
import { Failed } from '@/components/shell/failed-page'
import { orderTitle } from '@/lib/contract/order/order-title'
import { readTargets } from '@/lib/portal/bulk-apply/bulk-apply'
import { getI18n } from '@/lib/portal/request/language'
import { applyToAll } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('bulkApply.title') }
}

/** One correction, many orders: future ones, and those that need the same. */
export default async function BulkApplyPage({ params, searchParams }: Props) {
  const [{ id }, query, i18n] = await Promise.all([params, searchParams, getI18n()])
  const from = [query.from].flat()[0] ?? ''
  const found = await readTargets(id, from)
  if (!found.ok) return <Failed failure={found.failure} retry={`/orders/${id}`} />
  const { t, format } = i18n
  const targets = found.data
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <Link
        href={`/orders/${id}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center text-quiet text-sm underline underline-offset-4"
      >
        {t('bulkApply.back')}
      </Link>
      <h1 className="text-3xl">{t('bulkApply.title')}</h1>
      <BulkApplyPanel
        copying={{ source: id, from }}
        post={applyToAll.bind(null, id, from)}
        targets={targets.map((order) => ({
          id: order.id,
          title: orderTitle(order),
          about: [order.invoice_number ?? [], format.date(order.created_at)].flat(),
        }))}
        messages={bulkApplyMessages(i18n, targets.length)}
      />
    </div>
  )
}

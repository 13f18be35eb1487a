import type { Metadata } from 'next'
import { createBulkApplyMessages } from '@/components/bulk-apply/bulk-apply-messages'
import { BulkApplyPanel } from '@/components/bulk-apply/bulk-apply-panel'
import { UsedDetails } from '@/components/bulk-apply/used-details'
import { Failed } from '@/components/shell/failed-page'
import { Notice } from '@/components/ui/notice'
import { PageLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { readTargets, type Targets } from '@/lib/portal/bulk-apply/bulk-apply'
import { listTargets } from '@/lib/portal/bulk-apply/list-targets'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { applyBatch, applyToAll, applyToFuture } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('bulkApply.title') }
}

/** Applies the corrected details of an order to future orders, and to others that need them. */
export default async function BulkApplyPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const from = [query.from].flat()[0] ?? ''
  const [i18n, merchant, result] = await Promise.all([
    getI18n(),
    getMerchant(),
    readTargets(id, from),
  ])
  const { t } = i18n
  if (!result.ok) {
    return <Failed failure={result.failure} retry={`/orders/${id}`} t={t} merchant={merchant} />
  }
  const { data } = result
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <PageLink href={`/orders/${id}`} look="quiet">
        {t('bulkApply.back')}
      </PageLink>
      <h1 className="text-3xl">{t('bulkApply.title')}</h1>
      {'letters' in data ? (
        <Notice tone="bad">
          {[t('billingForm.errors.unprintable'), ...data.letters].join(' ')}
        </Notice>
      ) : (
        <TargetsForm from={from} found={data} i18n={i18n} />
      )}
    </div>
  )
}

type FormProps = { from: string; found: Targets; i18n: I18n }

function TargetsForm({ from, found, i18n }: FormProps) {
  const { t, format } = i18n
  const { source, orders, limit } = found
  return (
    <>
      {limit ? (
        <Notice tone="plain">
          {t('bulkApply.searchLimit', { scanned: limit.scanned, total: limit.total })}
        </Notice>
      ) : null}
      <BulkApplyPanel
        apply={{
          toFuture: applyToFuture.bind(null, source.id),
          toOrders: applyBatch.bind(null, source.id, from),
        }}
        post={applyToAll.bind(null, source.id, from)}
        targets={listTargets(found, format)}
        details={<UsedDetails order={source} i18n={i18n} />}
        messages={createBulkApplyMessages(i18n, orders.length)}
      />
    </>
  )
}

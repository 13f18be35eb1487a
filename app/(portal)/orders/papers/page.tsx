import type { Metadata } from 'next'
import { DayFields } from '@/components/paper-downloads/day-fields'
import { DownloadForm } from '@/components/paper-downloads/download-form'
import { DownloadNotices } from '@/components/paper-downloads/download-notices'
import { MonthFields } from '@/components/paper-downloads/month-fields'
import { OrderTicks } from '@/components/paper-downloads/order-ticks'
import { Failed } from '@/components/shell/failed-page'
import { PageLink } from '@/components/ui/text-link'
import { orderTitle } from '@/lib/contract/order/order-title'
import { parseDownloadOutcome } from '@/lib/portal/downloads/download-problem'
import { toOutcomePath } from '@/lib/portal/downloads/download-response'
import { readChoices } from '@/lib/portal/downloads/read-choices'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('paperDownloads.title') }
}

/** Chooses orders, to download their papers together. */
export default async function PaperDownloadsPage({ searchParams }: Props) {
  const [query, i18n, merchant, result] = await Promise.all([
    searchParams,
    getI18n(),
    getMerchant(),
    readChoices(),
  ])
  const { t, format } = i18n
  const chosen = toSearch(query)
  if (!result.ok) {
    const retry = toOutcomePath(chosen, {})
    return <Failed failure={result.failure} retry={retry} t={t} merchant={merchant} />
  }
  const { years, orders, canIssue, max, isLimited } = result.data
  const pick = (name: string) => chosen.get(name) ?? ''
  const mayIssue = canIssue && merchant.issuesInvoices
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <PageLink href="/orders" look="quiet">
        {t('paperDownloads.back')}
      </PageLink>
      <h1 className="text-3xl">{t('paperDownloads.title')}</h1>
      <DownloadNotices {...parseDownloadOutcome(pick)} max={max} t={t} />
      <p className="text-quiet">{t('paperDownloads.intro')}</p>
      {isLimited ? <p className="text-quiet">{t('paperDownloads.limit', { max })}</p> : null}
      {orders.length === 0 ? (
        <p>{t('paperDownloads.problems.none')}</p>
      ) : (
        <>
          <DownloadForm id="by-month" title={t('paperDownloads.byMonth')} canIssue={mayIssue} t={t}>
            <MonthFields
              years={years}
              chosen={{ year: pick('year'), month: pick('month') }}
              i18n={i18n}
            />
          </DownloadForm>
          <DownloadForm id="by-day" title={t('paperDownloads.byDay')} canIssue={mayIssue} t={t}>
            <DayFields chosen={{ from: pick('from'), to: pick('to') }} t={t} />
          </DownloadForm>
          <DownloadForm id="by-order" title={t('paperDownloads.byOrder')} canIssue={mayIssue} t={t}>
            <OrderTicks
              label={t('paperDownloads.byOrder')}
              chosen={chosen.getAll('order')}
              orders={orders.map((order) => ({
                id: order.id,
                title: orderTitle(order),
                about: [order.invoice_number ?? [], format.date(order.created_at)].flat(),
              }))}
            />
          </DownloadForm>
        </>
      )}
    </div>
  )
}

function toSearch(query: Awaited<Props['searchParams']>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values ?? []].flat()) search.append(name, value)
  }
  return search
}

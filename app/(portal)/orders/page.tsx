import type { Metadata } from 'next'
import { NoOrders } from '@/components/order-list/no-orders'
import { OrderList } from '@/components/order-list/order-list'
import { Pager } from '@/components/order-list/pager'
import { toRowPage } from '@/components/order-list/row-page'
import { SearchForm } from '@/components/order-list/search-form'
import { Failed } from '@/components/shell/failed-page'
import { Notice } from '@/components/ui/notice'
import { PageLink } from '@/components/ui/text-link'
import { parseOrderSearch, toOrdersAddress, toSearchQuery } from '@/lib/portal/orders/order-search'
import { readOrders } from '@/lib/portal/orders/read-orders'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('orderList.title') }
}

/** A page of the customer's orders, with a form to search them. */
export default async function OrdersPage({ searchParams }: Props) {
  const parameters = await searchParams
  const search = parseOrderSearch(parameters)
  const [i18n, merchant, result] = await Promise.all([getI18n(), getMerchant(), readOrders(search)])
  const { t } = i18n
  if (!result.ok) {
    const shown = { retry: toOrdersAddress(search), email: parameters.email, t, merchant }
    return <Failed failure={result.failure} {...shown} />
  }
  const { limit } = result.data
  const page = toRowPage(result.data, merchant.issuesInvoices, i18n)
  const query = toSearchQuery({ ...search, page: 1 })
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-3xl">{t('orderList.title')}</h1>
        <p className="text-quiet tabular-nums">{t('orderList.count', { count: page.total })}</p>
      </div>
      <SearchForm search={search} t={t} />
      {page.total > 0 ? (
        <PageLink href="/orders/papers" look="quiet">
          {t('paperDownloads.link')}
        </PageLink>
      ) : null}
      {limit ? (
        <Notice tone="plain">
          {t('orderList.searchLimit', { scanned: limit.scanned, total: limit.total })}
        </Notice>
      ) : null}
      {search.page > 1 ? (
        <Pager
          first={toOrdersAddress({ ...search, page: 1 })}
          previous={toOrdersAddress({ ...search, page: search.page - 1 })}
          t={t}
        />
      ) : null}
      {page.rows.length === 0 ? (
        <NoOrders search={search} t={t} />
      ) : (
        <OrderList
          key={`${query}&page=${search.page}`}
          first={page}
          page={search.page}
          query={query}
          messages={i18n.messages.loadedOrders}
        />
      )}
    </div>
  )
}

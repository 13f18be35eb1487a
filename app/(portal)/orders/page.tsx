import type { Metadata } from 'next'
import { NoOrders } from '@/components/order-list/no-orders'
import { OrderList } from '@/components/order-list/order-list'
import { ordersAddress } from '@/components/order-list/orders-url'
import { Pager } from '@/components/order-list/pager'
import { findRows } from '@/components/order-list/row-page'
import { SearchForm } from '@/components/order-list/search-form'
import { Failed } from '@/components/shell/failed-page'
import { orderSearch, searchQuery } from '@/lib/portal/orders/order-search'
import { getI18n } from '@/lib/portal/request/language'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('orderList.title') }
}

export default async function OrdersPage({ searchParams }: Props) {
  const asked = await searchParams
  const search = orderSearch(asked)
  const [{ t }, found] = await Promise.all([getI18n(), findRows(search, getI18n())])
  const query = searchQuery({ ...search, page: 1 })
  if (!found.ok)
    return <Failed failure={found.failure} retry={ordersAddress(search)} email={asked.email} />
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-3xl">{t('orderList.title')}</h1>
        <p className="text-quiet tabular-nums">
          {t('orderList.count', { count: found.data.total })}
        </p>
      </div>
      <SearchForm search={search} t={t} />
      {search.page > 1 ? <Pager search={search} t={t} /> : null}
      {found.data.rows.length === 0 ? (
        <NoOrders search={search} t={t} />
      ) : (
        <OrderList
          key={`${query}&page=${search.page}`}
          first={found.data}
          page={search.page}
          query={query}
          messages={{
            list: t('orderList.list'),
            more: t('orderList.more'),
            loading: t('orderList.loading'),
            moreFailed: t('orderList.moreFailed'),
            retry: t('orderList.retry'),
          }}
        />
      )}
    </div>
  )
}

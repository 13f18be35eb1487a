import type { Metadata } from 'next'
import { getI18n } from '@/lib/portal/language'
import { orderSearch, searchQuery } from '@/lib/portal/order-search'
import { Failed } from '../failed'
import { findRows } from './find-rows'
import { NoOrders } from './no-orders'
import { OrderList } from './order-list'
import { ordersAddress } from './orders-address'
import { Pager } from './pager'
import { SearchForm } from './search-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('orders.title') }
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
        <h1 className="text-3xl">{t('orders.title')}</h1>
        <p className="text-quiet tabular-nums">{t('orders.count', { count: found.data.total })}</p>
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
          words={{
            list: t('orders.list'),
            more: t('orders.more'),
            loading: t('orders.loading'),
            moreFailed: t('orders.moreFailed'),
            retry: t('orders.retry'),
          }}
        />
      )}
    </div>
  )
}

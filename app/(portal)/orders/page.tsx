import type { Metadata } from 'next'
import { FoundCount } from '@/components/order-list/found-count'
import { LackingNotice } from '@/components/order-list/lacking-notice'
import { ListHeading } from '@/components/order-list/list-heading'
import { LoadedOrders } from '@/components/order-list/loaded-orders'
import { NoOrders } from '@/components/order-list/no-orders'
import { Pager } from '@/components/order-list/pager'
import { toRowPage } from '@/components/order-list/row-page'
import { SearchForm } from '@/components/order-list/search-form'
import { TypedSearchProvider } from '@/components/order-list/typed-search'
import { AsOfNotice } from '@/components/shell/as-of-notice'
import { Failed } from '@/components/shell/failed-page'
import { PageLink } from '@/components/ui/text-link'
import {
  isFiltered,
  isSortedByDate,
  parseOrderSearch,
  toOrdersAddress,
  toSearchQuery,
} from '@/lib/portal/orders/order-search'
import { readOrdersWithOverview } from '@/lib/portal/orders/read-orders'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getI18n()
  return { title: t('orderList.title') }
}

/** A page of the customer's orders, with what to find them by. */
export default async function OrdersPage({ searchParams }: Props) {
  const parameters = await searchParams
  const search = parseOrderSearch(parameters)
  const [i18n, merchant, result] = await Promise.all([
    getI18n(),
    getMerchant(),
    readOrdersWithOverview(search, async () => (await getI18n()).locale),
  ])
  const { t } = i18n
  if (!result.ok) {
    const shown = { retry: toOrdersAddress(search), email: parameters.email, t, merchant }
    return <Failed failure={result.failure} {...shown} />
  }
  const { total, lacking, lookedAt, years, canSearch } = result.data.overview
  const context = {
    query: toSearchQuery(search),
    isByDate: isSortedByDate(search),
    areIssued: merchant.issuesInvoices,
  }
  const page = toRowPage(result.data.page, context, i18n)
  const query = toSearchQuery({ ...search, page: 1 })
  return (
    <TypedSearchProvider>
      <div className="space-y-4">
        <ListHeading total={total} i18n={i18n}>
          {total > 0 ? (
            <PageLink href="/orders/papers" look="quiet">
              {t('paperDownloads.link')}
            </PageLink>
          ) : null}
        </ListHeading>
        <AsOfNotice asOf={result.data.page.asOf} i18n={i18n} />
        {lacking > 0 && !search.needsDetails ? (
          <LackingNotice
            lacking={lacking}
            lookedAt={lookedAt}
            href={`/orders?${toSearchQuery(parseOrderSearch({ needs: 'details' }))}`}
            t={t}
          />
        ) : null}
        {total > 0 ? (
          <SearchForm
            search={search}
            query={query}
            years={years}
            mayNeedDetails={lacking > 0 || lookedAt !== null}
            asksWhileTyping={canSearch}
            i18n={i18n}
          />
        ) : null}
        <FoundCount
          count={isFiltered(search) ? page.total : null}
          limit={result.data.page.limit}
          unreadable={result.data.page.unreadable}
          merchant={merchant}
          t={t}
        />
        {search.page > 1 ? (
          <Pager
            first={toOrdersAddress({ ...search, page: 1 })}
            previous={toOrdersAddress({ ...search, page: search.page - 1 })}
            t={t}
          />
        ) : null}
        {page.rows.length === 0 ? (
          <NoOrders isFiltered={isFiltered(search)} page={search.page} t={t} />
        ) : (
          <LoadedOrders
            key={`${query}&page=${search.page}`}
            first={page}
            page={search.page}
            query={query}
            messages={i18n.messages.loadedOrders}
          />
        )}
      </div>
    </TypedSearchProvider>
  )
}

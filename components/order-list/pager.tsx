import type { Translate } from '@/lib/i18n/i18n'
import type { OrderSearch } from '@/lib/portal/orders/order-search'
import { ordersAddress } from './orders-url'

/** The way back towards the start, for who came to a later page by its address. */
export function Pager({ search, t }: { search: OrderSearch; t: Translate }) {
  const look = 'inline-flex min-h-11 items-center underline underline-offset-4'
  return (
    <p className="flex gap-6">
      <a href={ordersAddress({ ...search, page: 1 })} className={look}>
        {t('orderList.first')}
      </a>
      <a href={ordersAddress({ ...search, page: search.page - 1 })} className={look} rel="prev">
        {t('orderList.previous')}
      </a>
    </p>
  )
}

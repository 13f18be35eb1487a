import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/i18n'
import type { OrderSearch } from '@/lib/portal/orders/order-search'

/** Why the list is empty, and what to do about it. */
export function NoOrders({ search, t }: { search: OrderSearch; t: Translate }) {
  const why = reason(search)
  return (
    <section className="space-y-3 rounded-lg border border-rule bg-paper px-6 py-10">
      <h2 className="text-xl">{t(`orderList.${why}.title`)}</h2>
      <p className="text-quiet">{t(`orderList.${why}.body`)}</p>
      {why === 'empty' ? null : (
        <Link href="/orders" className={buttonClasses('secondary')}>
          {t('orderList.clear')}
        </Link>
      )}
    </section>
  )
}

function reason({ q, type, page }: OrderSearch) {
  if (q || type) return 'noMatch'
  return page > 1 ? 'pastEnd' : 'empty'
}

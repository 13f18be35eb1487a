import Link from 'next/link'
import { getButtonClasses } from '@/components/ui/button'
import { getPanelClasses } from '@/components/ui/panel'
import type { Translate } from '@/lib/i18n/i18n'

type Search = { q: string; type?: string | undefined; page: number }

/** Why the list is empty, and what to do about it. */
export function NoOrders({ search, t }: { search: Search; t: Translate }) {
  const why = findReason(search)
  return (
    <section className={`space-y-3 px-6 py-10 ${getPanelClasses('none')}`}>
      <h2 className="text-xl">{t(`orderList.${why}.title`)}</h2>
      <p className="text-quiet">{t(`orderList.${why}.body`)}</p>
      {why === 'empty' ? null : (
        <Link href="/orders" className={getButtonClasses('secondary')}>
          {t('orderList.clear')}
        </Link>
      )}
    </section>
  )
}

function findReason({ q, type, page }: Search) {
  if (q || type) return 'noMatch'
  return page > 1 ? 'pastEnd' : 'empty'
}

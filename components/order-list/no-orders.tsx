import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button'
import { panelClasses } from '@/components/ui/panel'
import type { Translate } from '@/lib/i18n/i18n'

type Search = { q: string; type?: string | undefined; page: number }

/** Why the list is empty, and what to do about it. */
export function NoOrders({ search, t }: { search: Search; t: Translate }) {
  const why = reason(search)
  return (
    <section className={`space-y-3 px-6 py-10 ${panelClasses('none')}`}>
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

function reason({ q, type, page }: Search) {
  if (q || type) return 'noMatch'
  return page > 1 ? 'pastEnd' : 'empty'
}

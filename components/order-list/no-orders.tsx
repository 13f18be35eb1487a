import Link from 'next/link'
import { getButtonClasses } from '@/components/ui/button'
import { getPanelClasses } from '@/components/ui/panel'
import type { Translate } from '@/lib/i18n/i18n'

type Props = { isFiltered: boolean; page: number; t: Translate }

/** Why the list is empty, and what to do about it. */
export function NoOrders({ isFiltered, page, t }: Props) {
  const why = isFiltered ? 'noMatch' : page > 1 ? 'pastEnd' : 'empty'
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

import type { Translate } from '@/lib/i18n/i18n'

/** The way back towards the start, for who came to a later page by its address. */
export function Pager({ query, page, t }: { query: string; page: number; t: Translate }) {
  const before = new URLSearchParams(query)
  if (page > 2) before.set('page', String(page - 1))
  const look = 'inline-flex min-h-11 items-center underline underline-offset-4'
  return (
    <p className="flex gap-6">
      <a href={`/orders?${query}`} className={look}>
        {t('orders.first')}
      </a>
      <a href={`/orders?${before}`} className={look} rel="prev">
        {t('orders.previous')}
      </a>
    </p>
  )
}

import type { ReactNode } from 'react'
import type { I18n } from '@/lib/i18n/i18n'

type Props = { total: number; children: ReactNode; i18n: I18n }

/** The title of the list, with the number of orders beside it. */
export function ListHeading({ total, children, i18n: { t, format } }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h1 className="min-w-0 text-[1.75rem] leading-tight wrap-anywhere hyphens-auto">
        {t('orderList.title')}{' '}
        <span className="ms-1 font-normal font-sans text-base text-quiet tabular-nums">
          <span aria-hidden="true">{format.number(total)}</span>
          <span className="sr-only">{t('orderList.count', { count: total })}</span>
        </span>
      </h1>
      {children}
    </div>
  )
}

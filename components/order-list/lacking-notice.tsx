import { PageLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  lacking: number
  /** How many of the newest orders were looked at; null when all were. */
  lookedAt: number | null
  /** Where those are shown. */
  href: `/orders?${string}`
  t: Translate
}

/** How many invoices lack details, and the way to them. */
export function LackingNotice({ lacking: count, lookedAt, href, t }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 rounded-lg border border-warn/30 bg-warn-tint px-4 text-ink">
      <p className="flex-[1_1_9rem] py-2">
        {lookedAt === null
          ? t('orderList.lacking', { count })
          : t('orderList.lackingOfNewest', { count, lookedAt })}
      </p>
      <PageLink href={href} className="font-semibold text-warn">
        {t('orderList.showLacking')}
      </PageLink>
    </div>
  )
}

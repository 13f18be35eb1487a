import { type Contact, ContactLink } from '@/components/shell/contact-link'
import { Notice } from '@/components/ui/notice'
import { PageLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  /** How many orders match; null where all are shown. */
  count: number | null
  /** How far the search looked; null when all orders were looked at. */
  limit: { scanned: number; total: number } | null
  /** How many orders of this page can't be shown. */
  unreadable: number
  merchant: Contact
  t: Translate
}

/** How many orders a search found, said when it changes; how far it looked, and what can't be shown. */
export function FoundCount({ count, limit, unreadable, merchant, t }: Props) {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 text-sm" hidden={count === null}>
        <p aria-live="polite" className="tabular-nums">
          {count === null ? null : t('orderList.found', { count })}
        </p>
        {count ? (
          <PageLink href="/orders" look="quiet">
            {t('orderList.clear')}
          </PageLink>
        ) : null}
      </div>
      {unreadable > 0 ? (
        <Notice tone="bad">
          {t('orderList.unreadable', { count: unreadable })}{' '}
          <ContactLink merchant={merchant} t={t} className="underline" />
        </Notice>
      ) : null}
      {limit ? (
        <Notice tone="plain">
          {t('orderList.searchLimit', { scanned: limit.scanned, total: limit.total })}
        </Notice>
      ) : null}
    </>
  )
}

import { PageLink } from '@/components/ui/text-link'
import { billingFields, type ChangeRecord } from '@/lib/contract/order/history'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  /** Newest first. */
  changes: ChangeRecord[]
  /** The numbers of the pages before and after; null if there is none. */
  earlier: number | null
  later: number | null
  i18n: I18n
}

/** The history of the billing details; nothing if it is empty. */
export function OrderHistory({ changes, earlier, later, i18n }: Props) {
  const { t } = i18n
  if (changes.length === 0) return null
  return (
    <section id="changes" className="space-y-2 text-sm">
      <h2 className="text-lg">{t('order.history.title')}</h2>
      <ul className="space-y-1 text-quiet">
        {changes.map((change) => (
          <li key={change.id} className="break-words">
            {describeChange(change, i18n)}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-6">
        {later ? <PageLink href={toChangesPath(later)}>{t('order.history.later')}</PageLink> : null}
        {earlier ? (
          <PageLink href={toChangesPath(earlier)}>{t('order.history.earlier')}</PageLink>
        ) : null}
      </div>
    </section>
  )
}

/** Relative to the page of the order. */
function toChangesPath(part: number) {
  return `?changes=${part}#changes` as const
}

function describeChange(change: ChangeRecord, { t, format }: I18n): string {
  const { actor_name, by_you, through_link, after } = change
  const date = format.date(change.created_at)
  const changed = billingFields.filter((field) => field in after)
  const fields = format.list(changed.map((field) => t(`order.history.fields.${field}`)))
  if (through_link) return t('order.history.throughLink', { date, fields })
  if (by_you) return t('order.history.byYou', { date, fields })
  if (!actor_name) return t('order.history.byNobody', { date, fields })
  return t('order.history.byName', { date, fields, name: actor_name })
}

import { billingFields, type ChangeRecord } from '@/lib/contract/order/history'
import type { I18n } from '@/lib/i18n/i18n'

type Props = { changes: ChangeRecord[]; i18n: I18n }

/** Who changed the billing details before; nothing where nobody did. */
export function OrderHistory({ changes, i18n }: Props) {
  if (changes.length === 0) return null
  return (
    <section className="space-y-2 text-sm">
      <h2 className="text-lg">{i18n.t('order.history.title')}</h2>
      <ul className="space-y-1 text-quiet">
        {changes.map((change) => (
          <li key={change.id} className="break-words">
            {sentence(change, i18n)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentence(change: ChangeRecord, { t, format }: I18n): string {
  const { actor_name, by_you, after } = change
  const date = format.date(change.created_at)
  const changed = billingFields.filter((field) => field in after)
  const fields = format.list(changed.map((field) => t(`order.history.fields.${field}`)))
  if (by_you) return t('order.history.byYou', { date, fields })
  if (!actor_name) return t('order.history.byNobody', { date, fields })
  return t('order.history.byName', { date, fields, name: actor_name })
}

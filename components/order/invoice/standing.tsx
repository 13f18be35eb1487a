import type { PortalOrder } from '@/lib/contract/order/order'
import type { Settlement } from '@/lib/documents/settlement'
import type { I18n } from '@/lib/i18n/i18n'

type Props = { order: PortalOrder; settlement: Settlement; i18n: I18n }

/** One line at the foot of the invoice: how the order stands, and what happens next. */
export function Standing(props: Props) {
  return <p className="text-quiet">{describe(props)}</p>
}

function describe({ order, settlement, i18n: { t, format } }: Props): string {
  const { currency, next_payment_attempt_at: attempt } = order
  const money = (amount: number) => format.money(amount, currency)
  switch (order.status) {
    case 'paid':
      return t('order.standing.paid')
    case 'refunded':
      return t('order.standing.refunded', { amount: money(settlement.refunded) })
    case 'partially_refunded':
      return t('order.standing.partly', {
        refunded: money(settlement.refunded),
        left: money(settlement.left),
      })
    case 'draft':
      return t('order.standing.draft')
    case 'void':
      return t('order.standing.void')
    default:
      return attempt
        ? t('order.standing.attempt', { date: format.date(attempt) })
        : t('order.standing.pending')
  }
}

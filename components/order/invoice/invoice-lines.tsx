import type { PortalOrder } from '@/lib/contract/order/order'
import { totalsOf } from '@/lib/documents/totals'
import type { I18n } from '@/lib/i18n/i18n'

const strong = new Set(['total', 'due'])

/** What was bought, and how it comes to the total, in the order's currency. */
export function InvoiceLines({ order, i18n: { t, format } }: { order: PortalOrder; i18n: I18n }) {
  const money = (amount: number) => format.money(amount, order.currency)
  return (
    <table className="w-full text-sm tabular-nums">
      <thead>
        <tr className="border-rule border-b text-quiet">
          <th scope="col" className="py-2 text-start font-normal">
            {t('order.item')}
          </th>
          <th scope="col" className="py-2 text-end font-normal">
            {t('order.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.items.map((item) => (
          <tr key={item.id} className="border-rule border-b align-baseline">
            <td className="py-2 pe-4">
              <bdi>{item.label}</bdi>
            </td>
            <td className="whitespace-nowrap py-2 text-end">{money(item.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {totalsOf(order).map(({ kind, amount }) => (
          <tr key={kind} className={strong.has(kind) ? 'font-semibold text-base' : 'font-normal'}>
            <th scope="row" className="py-1 pe-4 text-start [font-weight:inherit]">
              {t(`order.totals.${kind}`)}
            </th>
            <td className="whitespace-nowrap py-1 text-end">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

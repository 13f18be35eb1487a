import type { InvoiceDocument } from '@/lib/documents/invoice-document'
import type { I18n } from '@/lib/i18n/i18n'

const strong = new Set(['total', 'due'])

type Props = { invoice: InvoiceDocument; i18n: I18n }

/** The items and totals of the invoice. */
export function InvoiceLines({ invoice, i18n: { t, format } }: Props) {
  const { currency, lines, totals } = invoice
  const money = (amount: number) => format.money(amount, currency)
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
        {lines.map(({ description, amount }, index) => (
          // Lines have no key of their own, and two may be equal.
          <tr key={index} className="border-rule border-b align-baseline">
            <td className="py-2 pe-4">
              <bdi>{description}</bdi>
            </td>
            <td className="whitespace-nowrap py-2 text-end">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {totals.map(({ kind, amount }) => (
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

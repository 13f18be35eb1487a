import type { InvoiceDocument } from '@/lib/documents/invoice-document'
import type { InvoiceLine } from '@/lib/documents/lines'
import type { I18n } from '@/lib/i18n/i18n'
import { nameTax } from '@/lib/i18n/name-tax'

const strong = new Set(['total', 'due'])

type Props = { invoice: InvoiceDocument; i18n: I18n }

/** The items and totals of the invoice. */
export function InvoiceLines({ invoice, i18n }: Props) {
  const { t, format } = i18n
  const { currency, lines } = invoice
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
        {lines.map((line, index) => (
          // Lines have no key of their own, and two may be equal.
          <tr key={index} className="border-rule border-b align-baseline">
            <td className="py-2 pe-4">
              <bdi>{line.description}</bdi>
              {describeLine(line, currency, i18n).map((detail) => (
                <span key={detail} className="block text-quiet">
                  {detail}
                </span>
              ))}
            </td>
            <td className="whitespace-nowrap py-2 text-end">{money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {listRows(invoice, i18n).map(({ label, amount, isStrong }) => (
          <tr key={label} className={isStrong ? 'font-semibold text-base' : 'font-normal'}>
            <th scope="row" className="py-1 pe-4 text-start [font-weight:inherit]">
              {label}
            </th>
            <td className="whitespace-nowrap py-1 text-end">{money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What it is for, as far as the order tells: when, and how many at which price. */
function describeLine({ period, quantity, unitPrice }: InvoiceLine, currency: string, i18n: I18n) {
  const { t, format } = i18n
  const isCounted = quantity !== null && quantity !== 1 && unitPrice !== null
  return [
    ...(period ? [format.period(period.from, period.to)] : []),
    ...(isCounted
      ? [
          t('paper.timesPrice', {
            quantity: format.number(quantity),
            price: format.money(unitPrice, currency),
          }),
        ]
      : []),
  ]
}

type Row = { label: string; amount: number; isStrong: boolean }

/** The totals, with a row for each rate of tax that is known. */
function listRows({ totals, taxes, currency }: InvoiceDocument, i18n: I18n): Row[] {
  return totals.flatMap(({ kind, amount }) => {
    const label = i18n.t(`order.totals.${kind}`)
    if (kind !== 'tax' && kind !== 'includedTax') {
      return [{ label, amount, isStrong: strong.has(kind) }]
    }
    return taxes.map((share) => ({
      label: nameTax(label, share, taxes.length > 1 ? currency : null, i18n),
      amount: share.tax,
      isStrong: false,
    }))
  })
}

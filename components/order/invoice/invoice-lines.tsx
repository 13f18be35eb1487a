import { joinClasses } from '@/components/ui/classes'
import type { InvoiceDocument } from '@/lib/documents/invoice-document'
import type { InvoiceLine } from '@/lib/documents/lines'
import type { I18n } from '@/lib/i18n/i18n'
import { partyHeading } from './party-heading'

type Props = { invoice: InvoiceDocument; i18n: I18n }

const end = 'py-3 ps-3 text-end whitespace-nowrap'
/** Where the paper is narrow, these stand below the description. */
const wide = 'hidden sm:table-cell'

/** The lines of the invoice, with a column for each thing that the order tells of them. */
export function InvoiceLines({ invoice: { currency, lines }, i18n }: Props) {
  const { t, format } = i18n
  const money = (amount: number) => format.money(amount, currency)
  const areCounted = lines.some(({ unitPrice }) => unitPrice !== null)
  const areTaxed = lines.some(({ rate }) => rate !== null)
  return (
    // Amounts are never broken: where a long one has no room, this scrolls.
    <div className="overflow-x-auto print:overflow-visible">
      <table className="w-full tabular-nums">
        <thead>
          <tr className={joinClasses('border-ink border-b', partyHeading)}>
            <Heading className="text-start">{t('order.item')}</Heading>
            {areCounted ? (
              <>
                <Heading className={joinClasses(end, wide)}>{t('paper.quantity')}</Heading>
                <Heading className={joinClasses(end, wide)}>{t('paper.unitPrice')}</Heading>
              </>
            ) : null}
            {areTaxed ? (
              <Heading className={joinClasses(end, wide)}>{t('order.totals.tax')}</Heading>
            ) : null}
            <Heading className={end}>{t('order.amount')}</Heading>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // Lines have no key of their own, and two may be equal.
            <tr key={index} className="border-rule border-b align-baseline">
              <td className="py-3 [overflow-wrap:anywhere]">
                <Description line={line} currency={currency} i18n={i18n} />
              </td>
              {areCounted ? (
                <>
                  <td className={joinClasses(end, wide)}>
                    {line.quantity === null ? null : format.number(line.quantity)}
                  </td>
                  <td className={joinClasses(end, wide)}>
                    {line.unitPrice === null ? null : money(line.unitPrice)}
                  </td>
                </>
              ) : null}
              {areTaxed ? (
                <td className={joinClasses(end, wide)}>
                  {line.rate === null ? null : format.rate(line.rate)}
                </td>
              ) : null}
              <td className={end}>{money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ className, children }: { className: string; children: string }) {
  return (
    <th scope="col" className={joinClasses('py-2 font-semibold', className)}>
      {children}
    </th>
  )
}

type DescriptionProps = { line: InvoiceLine; currency: string; i18n: I18n }

/** What it is for, as far as the order tells: when, and how many at which price. */
function Description({ line, currency, i18n: { t, format } }: DescriptionProps) {
  const { description, period, quantity, unitPrice } = line
  const isCounted = quantity !== null && quantity !== 1 && unitPrice !== null
  return (
    <>
      <bdi>{description}</bdi>
      {period ? (
        <span className="block text-quiet">{format.period(period.from, period.to)}</span>
      ) : null}
      {isCounted ? (
        <span className="block text-quiet sm:hidden">
          {t('paper.timesPrice', {
            quantity: format.number(quantity),
            price: format.money(unitPrice, currency),
          })}
        </span>
      ) : null}
    </>
  )
}

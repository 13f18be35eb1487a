import { joinClasses } from '@/components/ui/classes'
import type { InvoiceDocument } from '@/lib/documents/invoice-document'
import type { Settlement } from '@/lib/documents/settlement'
import type { I18n } from '@/lib/i18n/i18n'
import { nameSums } from '@/lib/i18n/name-sums'

type Props = { invoice: InvoiceDocument; settlement: Settlement; i18n: I18n }

const looks = {
  plain: '',
  total: 'border-ink border-t font-semibold',
  strong: 'font-semibold',
}

type Row = { label: string; amount: number; look: keyof typeof looks }

/** How the total of the invoice comes about, and what of it is paid, due and refunded. */
export function InvoiceTotals({ invoice, settlement, i18n }: Props) {
  const sums = nameSums(invoice, i18n).map(
    ({ kind, ...sum }): Row => ({ ...sum, look: kind === 'total' ? 'total' : 'plain' }),
  )
  const rows = [...sums, ...listSettlement(settlement, i18n)]
  return (
    <dl className="ms-auto w-full tabular-nums sm:max-w-80">
      {rows.map(({ label, amount, look }) => (
        <div
          key={label}
          className={joinClasses(
            'flex flex-wrap items-baseline justify-between gap-x-4 py-1',
            looks[look],
          )}
        >
          <dt className={look === 'plain' ? 'text-quiet' : undefined}>{label}</dt>
          <dd
            className={joinClasses(
              'whitespace-nowrap',
              look === 'total' && 'text-[min(1.375rem,8vw)]',
            )}
          >
            {i18n.format.money(amount, invoice.currency)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function listSettlement({ paid, due, refunded, left }: Settlement, { t }: I18n): Row[] {
  const rows: Row[] = []
  if (paid) rows.push({ label: t('paper.amountPaid'), amount: paid, look: 'strong' })
  if (due) rows.push({ label: t('order.totals.due'), amount: due, look: 'strong' })
  if (!refunded) return rows
  return [
    ...rows,
    { label: t('order.totals.refunded'), amount: -refunded, look: 'plain' },
    { label: t('paper.afterRefunds'), amount: left, look: 'strong' },
  ]
}

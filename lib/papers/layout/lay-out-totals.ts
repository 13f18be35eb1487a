import type { PaperDocument } from '../../documents/paper-document'
import { nameSums } from '../../i18n/name-sums'
import type { PaperLayout } from './paper-layout'
import type { Reader } from './reader'

type Row = { label: string; amount: number; strong?: boolean }

/** How the total comes about, with the tax at each rate that is known, and what of it is paid. */
export function layOutTotals(paper: PaperDocument, reader: Reader): PaperLayout['totals'] {
  const { format, print } = reader
  const settled = paper.kind === 'receipt' ? listReceived(paper, reader) : listDue(paper, reader)
  const sums = nameSums(paper, reader).map(({ kind, ...sum }) => ({
    ...sum,
    strong: kind === 'total' && paper.kind !== 'receipt',
  }))
  return [...sums, ...settled].map(({ label, amount, strong = false }) => ({
    label: print(label),
    value: print(format.money(amount, paper.currency)),
    strong,
  }))
}

/** What an invoice asks for. */
function listDue(paper: PaperDocument, { t }: Reader): Row[] {
  const { due, refunded } = paper.sums
  const paid = toPay(paper) - due
  return [
    ...(paid > 0 ? [{ label: t('paper.amountPaid'), amount: -paid }] : []),
    { label: t('order.totals.due'), amount: due, strong: true },
    ...(refunded ? [{ label: t('order.totals.refunded'), amount: -refunded }] : []),
  ]
}

/** What a receipt confirms. */
function listReceived(paper: PaperDocument, { t }: Reader): Row[] {
  const paid = toPay(paper) - paper.sums.due
  const { refunded } = paper.sums
  const row = { label: t('paper.amountPaid'), amount: paid, strong: true }
  if (refunded === 0) return [row]
  return [
    row,
    { label: t('order.totals.refunded'), amount: -refunded },
    { label: t('paper.afterRefunds'), amount: paid - refunded, strong: true },
  ]
}

/** What was left to pay of the total with the customer's credit, or what was carried over. */
function toPay({ totals, sums }: PaperDocument): number {
  return totals.find(({ kind }) => kind === 'due')?.amount ?? sums.total
}

import type { InvoiceLine } from '../../documents/lines'
import type { PaperDocument } from '../../documents/paper-document'
import type { PaperLayout } from './paper-layout'
import type { Reader } from './reader'

type Column = { label: string; cell: (line: InvoiceLine) => string[] }

/** The lines of a paper, as a table; with quantities and prices only where a line has them. */
export function layOutLines(
  { lines, currency }: PaperDocument,
  { t, format, print }: Reader,
): Pick<PaperLayout, 'columns' | 'rows'> {
  const money = (amount: number | null) =>
    amount === null ? [] : [print(format.money(amount, currency))]
  const item: Column = {
    label: t('order.item'),
    cell: ({ description, period }) =>
      [description, ...(period ? [format.period(period.from, period.to)] : [])].map(print),
  }
  const quantity: Column = {
    label: t('paper.quantity'),
    cell: (line) => (line.quantity === null ? [] : [print(format.number(line.quantity))]),
  }
  const unitPrice: Column = { label: t('paper.unitPrice'), cell: (line) => money(line.unitPrice) }
  const amount: Column = { label: t('order.amount'), cell: (line) => money(line.amount) }
  const isCounted = lines.some((line) => line.quantity !== null)
  const columns = isCounted ? [item, quantity, unitPrice, amount] : [item, amount]
  return {
    columns: columns.map(({ label }) => label),
    rows: lines.map((line) => columns.map(({ cell }) => cell(line))),
  }
}

import { decimalsOfCurrency } from '../../contract/currency'
import type { PaperRecord } from '../../contract/order/paper-record'
import { toDecimal } from '../structured-copy/values'
import { dayOf } from './days'

/** The columns of the table of papers. */
export const paperColumns = [
  'number',
  'corrects',
  'kind',
  'issued',
  'supplied from',
  'supplied to',
  'customer id',
  'buyer',
  'country',
  'tax id',
  'currency',
  'rate',
  'net',
  'tax',
  'total',
  'paid',
  'due',
  'refunded',
] as const

/** An invalid code gets as many decimals as most currencies have. */
const USUAL_DECIMALS = 2

/** What a row says: of an issued paper, or of an order that may have none. */
export type TableEntry = Omit<
  PaperRecord,
  'id' | 'kind' | 'revision' | 'order_id' | 'customer_name' | 'total_amount' | 'url' | 'copy_url'
> & { kind: PaperRecord['kind'] | 'order' }

/**
 * Returns a paper's rows of the table: one for each rate of its tax. What the whole paper has only
 * once (paid, due, refunded) is in the first, so that each column adds up.
 */
export function rowsOfPaper(paper: TableEntry): string[][] {
  const decimals = decimalsOfCurrency(paper.currency) ?? USUAL_DECIMALS
  const amount = (parts: number) => toDecimal(parts, decimals)
  const { paid_amount, due_amount, refunded_amount } = paper
  return paper.taxes.map(({ rate, net_amount, tax_amount }, index) => [
    ...describePaper(paper),
    rate === null ? '' : toDecimal(rate, 2),
    ...[net_amount, tax_amount, net_amount + tax_amount].map(amount),
    ...[paid_amount, due_amount, refunded_amount].map(index === 0 ? amount : () => ''),
  ])
}

function describePaper(paper: TableEntry): string[] {
  const { number, corrects, kind, buyer, time_zone } = paper
  return [
    number,
    corrects ?? '',
    kind,
    ...[paper.issued_at, paper.supplied_from, paper.supplied_to].map((moment) =>
      dayOf(moment, time_zone),
    ),
    paper.external_customer_id ?? paper.customer_id,
    buyer.name ?? '',
    buyer.country ?? '',
    buyer.tax_id ?? '',
    paper.currency.toUpperCase(),
  ]
}

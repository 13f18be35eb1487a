import type { PaperDocument } from '../../documents/paper-document'
import type { I18n } from '../../i18n/i18n'
import type { PaperLayout } from './paper-layout'

type Print = (text: string) => string

/** The lines of a paper, as a table. */
export function layOutTable(
  { lines, currency }: PaperDocument,
  { t, format }: I18n,
  print: Print,
): Pick<PaperLayout, 'columns' | 'rows'> {
  return {
    columns: [t('order.item'), t('order.amount')],
    rows: lines.map(({ description, amount }) => [
      [print(description)],
      [print(format.money(amount, currency))],
    ]),
  }
}

const strong = ['total', 'due']

/** How the total comes about, with the tax at each rate that is known. */
export function layOutTotals(
  { totals, taxes, currency }: PaperDocument,
  { t, format, locale }: I18n,
  print: Print,
): PaperLayout['totals'] {
  const money = (amount: number) => print(format.money(amount, currency))
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return totals.flatMap(({ kind, amount }) => {
    const label = t(`order.totals.${kind}`)
    if (kind !== 'tax' && kind !== 'includedTax') {
      return [{ label, value: money(amount), strong: strong.includes(kind) }]
    }
    return taxes.map(({ rate, tax }) => ({
      label: rate === null ? label : `${label} ${print(percent.format(rate / 10_000))}`,
      value: money(tax),
      strong: false,
    }))
  })
}

import type { I18n } from './i18n'
import type { Messages } from './languages'

type Reader = Pick<I18n, 't' | 'format'> & {
  /** What is done to values between other text. */
  print?: (text: string) => string
}

type Kind = keyof Messages['order']['totals']

/** What an invoice's total comes from, in the currency's minor unit. */
type Sums = {
  totals: { kind: Kind; amount: number }[]
  taxes: { rate: number | null; base: number; tax: number }[]
  currency: string
}

type Sum = { kind: Kind; label: string; amount: number }

/**
 * Names the sums of an invoice, a row each, and one for each rate of tax that is known. What is
 * settled of the total isn't among them: that depends on who says it.
 */
export function nameSums({ totals, taxes, currency }: Sums, reader: Reader): Sum[] {
  return totals
    .filter(({ kind }) => kind !== 'due' && kind !== 'refunded')
    .flatMap(({ kind, amount }): Sum[] => {
      const label = reader.t(`order.totals.${kind}`)
      if (kind !== 'tax' && kind !== 'includedTax') return [{ kind, label, amount }]
      const shared = taxes.length > 1 ? currency : null
      return taxes.map((share) => ({
        kind,
        label: nameTax(label, share, shared, reader),
        amount: share.tax,
      }))
    })
}

/**
 * Names a tax with its rate, where that is known, and with what it is on where it is one of several
 * (VAT directive, Article 226 (8)).
 *
 * @param currency That of `base`; null where it is the only tax.
 */
function nameTax(
  label: string,
  { rate, base }: { rate: number | null; base: number },
  currency: string | null,
  { t, format, print = (text) => text }: Reader,
): string {
  if (rate === null) return label
  const named = t('paper.taxAt', { tax: label, rate: print(format.rate(rate)) })
  if (currency === null) return named
  return t('paper.taxOn', { tax: named, base: print(format.money(base, currency)) })
}

import type { I18n } from './i18n'

type Reader = Pick<I18n, 't' | 'format'> & {
  /** What is done to values between other text. */
  print?: (text: string) => string
}

/**
 * Names a tax with its rate, where that is known, and with what it is on where it is one of several
 * (VAT directive, Article 226 (8)).
 *
 * @param currency That of `base`; null where it is the only tax.
 */
export function nameTax(
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

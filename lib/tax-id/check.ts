import { europeanBeginningOf, isEuropean, type Scheme, schemesOf } from './schemes'

/** What is wrong with a tax id: `country` when it is another country's. */
export type TaxIdFault = 'country' | 'length' | 'checkDigit' | 'format'

/** What can be said of a tax id: right, in its plain form; wrong, and why; or nothing. */
export type TaxIdAnswer =
  | { answer: 'right'; value: string; format: string }
  | { answer: 'wrong'; fault: TaxIdFault }
  | { answer: 'unknown' }

/**
 * Checks a tax id by the rules of a country. Whether it was ever issued is not checked.
 *
 * @param country Its ISO 3166-1 alpha-2 code.
 */
export function checkTaxId(country: string, typed: string): TaxIdAnswer {
  const answers = schemesOf(country).map((scheme) => checkBy(scheme, typed))
  const right = answers.find(({ answer }) => answer === 'right')
  if (right) return right
  if (answers.length === 0) return { answer: 'unknown' }
  if (isOfAnother(country, typed)) return { answer: 'wrong', fault: 'country' }
  const faults = answers.flatMap((each) => (each.answer === 'wrong' ? [each.fault] : []))
  return { answer: 'wrong', fault: nearest(faults) }
}

/** Where a country has several schemes, the fault by the one that the tax id is most like. */
function nearest(faults: TaxIdFault[]): TaxIdFault {
  const order = ['checkDigit', 'format'] as const
  return order.find((fault) => faults.includes(fault)) ?? 'length'
}

/** Begins like another country's: in Europe that is enough, elsewhere it has to be right there. */
function isOfAnother(country: string, typed: string): boolean {
  const plain = typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  const other = europeanBeginningOf(plain)
  if (!other || other === country) return false
  return isEuropean(country) || checkTaxId(other, plain).answer === 'right'
}

/** The library throws on some inputs that it can't even begin to read. */
function checkBy({ format, validator, prefix }: Scheme, typed: string): TaxIdAnswer {
  try {
    const checked = validator.validate(withoutPrefix(validator.compact(typed), prefix))
    if (!checked.isValid) return { answer: 'wrong', fault: faultOf(checked.error) }
    const value = prefix + withoutPrefix(checked.compact, prefix)
    return { answer: 'right', value, format }
  } catch {
    return { answer: 'wrong', fault: 'format' }
  }
}

function faultOf({ name }: Error): TaxIdFault {
  if (name === 'InvalidLength') return 'length'
  return name === 'InvalidChecksum' ? 'checkDigit' : 'format'
}

function withoutPrefix(value: string, prefix: string): string {
  return prefix && value.toUpperCase().startsWith(prefix) ? value.slice(prefix.length) : value
}

import type { Validator } from 'stdnum'
import { asciiDigits } from '../contract/ascii-digits'

/** What is wrong with a tax id: `country` when it is another country's. */
export type TaxIdFault = 'country' | 'length' | 'checkDigit' | 'format'

/** A tax id as a rule writes it, or what the rule finds wrong. */
export type SchemeResult = { value: string } | { fault: TaxIdFault }

/** What a rule says of a tax id that has letters and digits only, nothing of its country in front. */
export type Rule = (plain: string) => SchemeResult

/** How one kind of tax id is checked and written. */
export type Scheme = {
  /** The API's name for it: `eu_vat`, `us_ein`, … */
  format: string
  /** What may stand in front of it: most often the code of its country. */
  prefixes: readonly string[]
  /** Whether one of these has to stand there. */
  needsPrefix?: boolean
  /** What it is stored with in front; empty for most. */
  stored: string
  rule: Rule
}

/**
 * A tax id without what people write between its letters and digits: blanks, dots, hyphens of any
 * kind, slashes, invisible marks. In capitals, and with ASCII's digits. An ampersand belongs to the
 * names in Mexican ones, a plus or an asterisk to old Irish ones.
 */
export function plainTaxId(typed: string): string {
  return asciiDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}&+*]/gu, '')
}

/** What a scheme says of a plain tax id, with its prefix or without; null if it has to have one. */
export function applyScheme(
  { prefixes, needsPrefix, stored, rule }: Scheme,
  plain: string,
): SchemeResult | null {
  const prefix = prefixes.find((each) => plain.startsWith(each))
  const readings = [
    ...(prefix ? [plain.slice(prefix.length)] : []),
    ...(needsPrefix ? [] : [plain]),
  ]
  const results = readings.map(rule)
  const right = results.find((result) => 'value' in result)
  return right ? { value: stored + right.value } : (results[0] ?? null)
}

/** The rule of the library. It throws on some inputs that it can't even begin to read. */
export function byLibrary(validator: Validator): Rule {
  return (plain) => {
    try {
      const checked = validator.validate(plain)
      return checked.isValid ? { value: checked.compact } : { fault: faultOf(checked.error) }
    } catch {
      return { fault: 'format' }
    }
  }
}

function faultOf({ name }: Error): TaxIdFault {
  if (name === 'InvalidLength') return 'length'
  return name === 'InvalidChecksum' ? 'checkDigit' : 'format'
}

/** The rule of numbers that have no check digit, or none that is relied on. */
export function byPattern(pattern: RegExp, ...lengths: number[]): Rule {
  return (plain) => {
    if (pattern.test(plain)) return { value: plain }
    return { fault: lengths.includes(plain.length) ? 'format' : 'length' }
  }
}

/** As the first rule says; where it says no, what the other says holds if that is yes. */
export function orElse(rule: Rule, other: (plain: string) => boolean): Rule {
  return (plain) => {
    const result = rule(plain)
    return 'value' in result || !other(plain) ? result : { value: plain }
  }
}

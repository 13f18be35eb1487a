import { applyScheme, plainTaxId, type Scheme, type TaxIdFault } from './scheme'
import { isMember, schemesOf, schemesOfBeginning } from './schemes'

/** What can be said of a tax id: right, in its plain form; wrong, and why; or nothing. */
export type TaxIdAnswer =
  | { answer: 'right'; value: string; format: string }
  | { answer: 'wrong'; fault: TaxIdFault }
  | { answer: 'unknown' }

/**
 * Checks a tax id by the rules of a country, in whatever way it is written. A customer in the EU may
 * have one of any of its members. Whether it was ever issued is not checked.
 *
 * @param country Its ISO 3166-1 alpha-2 code.
 */
export function checkTaxId(country: string, typed: string): TaxIdAnswer {
  const plain = plainTaxId(typed)
  const own = schemesOf(country)
  if (own.length === 0) return { answer: 'unknown' }
  const foreign = schemesOfBeginning(plain)
  const isForeign = foreign !== null && foreign.country !== country
  const { right, faults } = applyAll(
    isForeign && isMember(country) ? [...own, ...foreign.schemes] : own,
    plain,
  )
  if (right) return right
  const isOfAnother =
    isForeign && !isMember(country) && applyAll(foreign.schemes, plain).right !== null
  return { answer: 'wrong', fault: isOfAnother ? 'country' : nearest(faults) }
}

type Right = Extract<TaxIdAnswer, { answer: 'right' }>

/** By the first scheme that it is right by; else what each finds wrong. */
function applyAll(
  schemes: readonly Scheme[],
  plain: string,
): { right: Right | null; faults: TaxIdFault[] } {
  const faults: TaxIdFault[] = []
  for (const scheme of schemes) {
    const result = applyScheme(scheme, plain)
    if (!result) continue
    if ('fault' in result) faults.push(result.fault)
    else return { right: { answer: 'right', value: result.value, format: scheme.format }, faults }
  }
  return { right: null, faults }
}

/** Where there are several schemes, the fault by the one that the tax id is most like. */
function nearest(faults: TaxIdFault[]): TaxIdFault {
  const order = ['checkDigit', 'format'] as const
  return order.find((fault) => faults.includes(fault)) ?? 'length'
}

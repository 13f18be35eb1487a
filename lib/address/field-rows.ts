import type { AddressPart, PrintRules } from './rules'

/**
 * The fields of a country's address in the order in which it writes them, those side by side that
 * share a short line on paper.
 */
export function fieldRows({ own, latin }: PrintRules, inLatin: boolean): AddressPart[][] {
  const format = (inLatin && latin) || own
  const line2 = format.includes('%D') ? [] : (['line2'] as const)
  return format.split('%n').flatMap((line) => {
    const parts = partsIn(line, line2)
    if (parts.includes('line1') || parts.includes('line2')) return parts.map((part) => [part])
    // Two fit beside each other on a phone, three don't.
    return [parts.slice(0, -2), parts.slice(-2)].flatMap((row, index) =>
      index === 0 ? row.map((part) => [part]) : [row],
    )
  })
}

function partsIn(line: string, line2: readonly AddressPart[]): AddressPart[] {
  return (line.match(/%[ACDSZ]/g) ?? []).flatMap((token): AddressPart[] => {
    switch (token) {
      case '%A':
        return ['line1', ...line2]
      case '%D':
        return ['line2']
      case '%C':
        return ['city']
      case '%S':
        return ['state']
      default:
        return ['postal_code']
    }
  })
}

import type { AddressPart, PrintRules } from './rules'

/**
 * Returns the fields of a country's address, in its order. A postal code and a city that are
 * printed side by side share a row; a state has its own row, since it is a list.
 */
export function toFieldRows({ own, latin }: PrintRules, inLatin: boolean): AddressPart[][] {
  const format = (inLatin && latin) || own
  const line2 = format.includes('%D') ? [] : (['line2'] as const)
  return format.split('%n').flatMap((line) => groupIntoRows(listParts(line, line2)))
}

function groupIntoRows(parts: AddressPart[]): AddressPart[][] {
  const rows: AddressPart[][] = []
  for (const part of parts) {
    const lastRow = rows.at(-1)
    if (lastRow && isShort(part) && lastRow.every(isShort)) lastRow.push(part)
    else rows.push([part])
  }
  return rows
}

function isShort(part: AddressPart): boolean {
  return part === 'postal_code' || part === 'city'
}

function listParts(line: string, line2: readonly AddressPart[]): AddressPart[] {
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

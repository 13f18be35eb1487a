import type { AddressPart, PrintRules } from './rules'

/** Returns the fields of a country's address, in its order. */
export function listFields({ own, latin }: PrintRules, inLatin: boolean): AddressPart[] {
  const format = (inLatin && latin) || own
  const line2 = format.includes('%D') ? [] : (['line2'] as const)
  return listParts(format, line2)
}

/**
 * Groups fields into rows. A postal code and a city that follow each other share one; a state has
 * its own, since it is a list.
 */
export function groupIntoRows(parts: AddressPart[]): AddressPart[][] {
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

function listParts(format: string, line2: readonly AddressPart[]): AddressPart[] {
  return (format.match(/%[ACDSZ]/g) ?? []).flatMap((token): AddressPart[] => {
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

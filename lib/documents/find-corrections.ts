import { isDeepStrictEqual } from 'node:util'
import type { CorrectedField, PaperDocument } from './paper-document'

const parts: Record<CorrectedField, (paper: PaperDocument) => unknown> = {
  name: ({ buyer }) => buyer.name,
  address: ({ buyer }) => buyer.address,
  taxId: ({ buyer }) => buyer.taxId,
  reference: ({ reference }) => reference,
  // Paying an invoice, or a refund, makes it none the less right.
  amounts: ({ lines, taxes, sums: { paid, due, refunded, ...sums } }) => [lines, taxes, sums],
}

/**
 * Returns what an invoice says differently than an earlier one of the same order. The seller doesn't
 * count: an invoice that was right when it was issued stays right when the seller moves.
 */
export function findCorrections(before: PaperDocument, after: PaperDocument): CorrectedField[] {
  const fields: CorrectedField[] = ['name', 'address', 'taxId', 'reference', 'amounts']
  return fields.filter((field) => !isDeepStrictEqual(parts[field](before), parts[field](after)))
}

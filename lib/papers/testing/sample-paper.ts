import type { InvoiceLine } from '../../documents/lines'
import type { PaperDocument } from '../../documents/paper-document'

/** An invoice that is paid, of one line, from Bremen to Dublin; with what differs. */
export function samplePaper(different: Partial<PaperDocument> = {}): PaperDocument {
  return {
    kind: 'invoice',
    number: 'NORD-00296',
    status: 'paid',
    orderedAt: '2026-03-14T10:00:00Z',
    issuedAt: '2026-03-20T10:00:00Z',
    timeZone: 'Europe/Berlin',
    currency: 'eur',
    corrects: null,
    supplied: { from: '2026-03-14T10:00:00Z', to: '2026-03-14T10:00:00Z' },
    reference: null,
    seller: {
      name: 'Nordlicht GmbH',
      address: { lines: ['Am Kai 2', '28217 Bremen'], country: 'DE' },
      taxId: 'DE136695976',
    },
    buyer: {
      name: 'Byrne Design Ltd',
      address: { lines: ['24 Fitzwilliam Lane', 'Dublin 2', 'D02 AF30'], country: 'IE' },
      taxId: 'IE6433435F',
    },
    addresses: { seller: null, buyer: null },
    lines: [sampleLine()],
    totals: [
      { kind: 'subtotal', amount: 10_000 },
      { kind: 'tax', amount: 2_300 },
      { kind: 'total', amount: 12_300 },
    ],
    taxes: [{ rate: 2_300, base: 10_000, tax: 2_300 }],
    sums: {
      lines: 10_000,
      discount: 0,
      net: 10_000,
      tax: 2_300,
      total: 12_300,
      paid: 12_300,
      due: 0,
      refunded: 0,
    },
    dueAt: null,
    footer: ['Nordlicht GmbH · HRB 12345 Bremen'],
    ...different,
  }
}

/** A line that knows nothing but its amount; with what differs. */
export function sampleLine(different: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    description: 'Studio',
    amount: 10_000,
    quantity: null,
    unitPrice: null,
    rate: null,
    period: null,
    ...different,
  }
}

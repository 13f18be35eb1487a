import { createPaper, type PaperOptions } from '../create-paper'
import type { PaperDocument } from '../paper-document'
import { createSampleOrder } from './sample-order'

export const sampleSeller = {
  name: 'Nordlicht GmbH',
  address: {
    country: 'DE',
    line1: 'Speicherstraße 7',
    line2: null,
    postal_code: '28195',
    city: 'Bremen',
    state: null,
  },
  taxId: 'DE136695976',
}

export const sampleOptions: PaperOptions = {
  kind: 'invoice',
  number: 'NORD-00296',
  issuedAt: '2026-03-15T09:00:00.000Z',
  timeZone: 'Europe/Berlin',
  seller: sampleSeller,
  footer: ['Nordlicht GmbH · HRB 12345 Bremen'],
  buyerTaxId: null,
  reference: null,
}

type Order = Parameters<typeof createSampleOrder>

/**
 * Creates the paper of a sample order.
 *
 * @param order Items and what else differs from the sample.
 */
export function createSamplePaper(
  order: Order = [[{ amount: 10_000, tax_amount: 1_900 }]],
  changes: Partial<PaperOptions> = {},
): PaperDocument {
  return createPaper(createSampleOrder(...order), { ...sampleOptions, ...changes })
}

/** Creates the second paper of the sample order, which corrects its first. */
export function createSampleCorrection(issuedAt: string | null): PaperDocument {
  return {
    ...createSamplePaper(undefined, { number: 'NORD-00296-2' }),
    kind: 'correction',
    corrects: { number: 'NORD-00296', issuedAt, fields: ['name', 'address'] },
  }
}

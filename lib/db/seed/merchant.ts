import type { organizations } from '../schema'
import { deriveId } from './stable-values'

export const FOUNDED = new Date('2022-09-01T08:00:00Z')

/** The demo's merchant: a fictional software company in Hamburg. */
export const merchant = {
  id: deriveId('organization'),
  created_at: FOUNDED,
  name: 'Nordlicht',
  slug: 'nordlicht-demo',
  avatar_url: '/nordlicht.svg',
  legal_name: 'Nordlicht Software GmbH',
  address: {
    line1: 'Speicherstraße 14',
    line2: null,
    postal_code: '20457',
    city: 'Hamburg',
    state: null,
    country: 'DE',
  },
  tax_id: 'DE136695976',
  accent: '#0f6b5c',
  site: 'https://nordlicht.example',
  support: 'billing@nordlicht.example',
} satisfies typeof organizations.$inferInsert

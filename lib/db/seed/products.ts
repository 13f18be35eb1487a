import type { Price } from '../../contract/product/price'
import type { products } from '../schema'
import type { RecurringInterval } from '../schema/product'
import { FOUNDED, merchant } from './merchant'
import { deriveId } from './stable-values'

export type Currency = 'eur' | 'usd' | 'jpy' | 'kwd'

type CatalogueEntry = {
  key: string
  name: string
  description: string
  interval: RecurringInterval | null
  /** In minor units: cents, yen, fils. */
  prices: Record<Currency, number>
}

const catalogue: CatalogueEntry[] = [
  {
    key: 'pro',
    name: 'Nordlicht Pro',
    description: 'The writing desk for one person, billed once a year.',
    interval: 'year',
    prices: { eur: 14_900, usd: 15_900, jpy: 24_000, kwd: 49_500 },
  },
  {
    key: 'team',
    name: 'Nordlicht Team',
    description: 'Shared desks for a team, per seat and month.',
    interval: 'month',
    prices: { eur: 4_800, usd: 5_200, jpy: 7_800, kwd: 15_750 },
  },
  {
    key: 'archive',
    name: 'Archive storage, 1 TB',
    description: 'Everything kept, findable, in two places.',
    interval: 'month',
    prices: { eur: 1_190, usd: 1_290, jpy: 1_900, kwd: 3_925 },
  },
  {
    key: 'icons',
    name: 'Icon library',
    description: 'Two thousand icons, one payment, yours to keep.',
    interval: null,
    prices: { eur: 8_900, usd: 9_500, jpy: 14_500, kwd: 29_250 },
  },
  {
    key: 'fonts',
    name: 'Polarnacht font family',
    description: 'Twelve styles for print and screen.',
    interval: null,
    prices: { eur: 23_800, usd: 24_900, jpy: 38_000, kwd: 78_125 },
  },
  {
    key: 'workshop',
    name: 'Onboarding workshop',
    description: 'Half a day with one of us, remote.',
    interval: null,
    prices: { eur: 59_000, usd: 64_000, jpy: 98_000, kwd: 196_500 },
  },
]

export type DemoProduct = CatalogueEntry & { id: string }

export const demoProducts: DemoProduct[] = catalogue.map((entry) => ({
  ...entry,
  id: deriveId('product', entry.key),
}))

export function getPriceId(product: DemoProduct, currency: Currency): string {
  return deriveId('price', product.key, currency)
}

export function createProductRows(): (typeof products.$inferInsert)[] {
  return demoProducts.map((product) => ({
    id: product.id,
    created_at: FOUNDED,
    organization_id: merchant.id,
    name: product.name,
    description: product.description,
    recurring_interval: product.interval,
    recurring_interval_count: product.interval ? 1 : null,
    prices: currencies.map((currency) => toPrice(product, currency)),
    ...(product.key === 'pro' && extras),
  }))
}

const currencies: Currency[] = ['eur', 'usd', 'jpy', 'kwd']

/** The price of a subscription names its interval too. */
function toPrice(product: DemoProduct, currency: Currency): Price {
  const price = {
    id: getPriceId(product, currency),
    created_at: FOUNDED.toISOString(),
    modified_at: null,
    source: 'catalog',
    amount_type: 'fixed' as const,
    price_currency: currency,
    price_amount: product.prices[currency],
    tax_behavior: currency === 'jpy' ? 'inclusive' : 'exclusive',
    is_archived: false,
    product_id: product.id,
  }
  if (!product.interval) return { ...price, type: 'one_time', recurring_interval: null }
  return {
    ...price,
    type: 'recurring' as const,
    recurring_interval: product.interval,
    legacy: true as const,
  }
}

/** One product has a benefit and an image as examples. */
const extras = {
  benefits: [
    {
      id: deriveId('benefit', 'support'),
      created_at: FOUNDED.toISOString(),
      modified_at: null,
      type: 'custom',
      description: 'Answers from a person within a working day',
      selectable: true,
      deletable: true,
      is_deleted: false,
      organization_id: merchant.id,
    },
  ],
  medias: [
    {
      id: deriveId('media', 'pro'),
      organization_id: merchant.id,
      name: 'nordlicht.svg',
      path: 'nordlicht.svg',
      mime_type: 'image/svg+xml',
      size: 1_024,
      storage_version: null,
      checksum_etag: null,
      checksum_sha256_base64: null,
      checksum_sha256_hex: null,
      last_modified_at: null,
      version: null,
      service: 'product_media',
      is_uploaded: true,
      created_at: FOUNDED.toISOString(),
      size_readable: '1 KB',
      public_url: 'https://nordlicht.example/nordlicht.svg',
    },
  ],
}

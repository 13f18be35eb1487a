import type { Price } from '../../contract/product/price'
import type {
  CatalogueProduct,
  OrderProduct,
  Organization,
  Product,
} from '../../contract/product/product'
import type { OrganizationRow, ProductRow } from '../orders/order-rows'

/** A product as an order shows it, with the merchant that sells it. */
export function presentProduct(row: ProductRow, organization: OrganizationRow): Product {
  return { ...presentCatalogueProduct(row), organization: presentOrganization(organization) }
}

/** A product with its prices, benefits and pictures. */
export function presentCatalogueProduct(row: ProductRow): CatalogueProduct {
  const { benefits } = row
  const medias = row.medias.map((media) => ({ ...storageDetails, ...media }))
  return { ...shared(row), prices: presentPrices(row), benefits, medias }
}

/** Pictures that were imported before answers had these have none of them. */
const storageDetails = {
  storage_version: null,
  checksum_etag: null,
  checksum_sha256_base64: null,
  checksum_sha256_hex: null,
  last_modified_at: null,
  version: null,
}

/**
 * What a product costs. A price that was stored without saying how it is billed is billed
 * as its product is.
 */
export function presentPrices({ prices, recurring_interval }: ProductRow): Price[] {
  const asItsProduct = { type: recurring_interval ? 'recurring' : 'one_time', recurring_interval }
  return prices.map((price) => ({ ...asItsProduct, ...price }))
}

/** A product as the merchant sees it in an order. */
export function presentOrderProduct(row: ProductRow): OrderProduct {
  return { ...shared(row), metadata: row.metadata }
}

function shared(row: ProductRow) {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    name: row.name,
    description: row.description,
    visibility: row.visibility,
    recurring_interval: row.recurring_interval,
    recurring_interval_count: row.recurring_interval_count,
    is_recurring: row.recurring_interval !== null,
    is_archived: row.is_archived,
    organization_id: row.organization_id,
    trial_interval: row.trial_interval,
    trial_interval_count: row.trial_interval_count,
    meter_interval: row.meter_interval,
    meter_interval_count: row.meter_interval_count,
  }
}

/** Self-service is limited to invoice details here, so all other portal settings are off. */
export function presentOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    name: row.name,
    slug: row.slug,
    avatar_url: row.avatar_url,
    proration_behavior: 'prorate',
    allow_customer_updates: false,
    customer_portal_settings: {
      usage: { show: false },
      subscription: { update_seats: false, update_plan: false, pause: false },
      customer: { allow_email_change: false },
    },
    organization_features: { member_model_enabled: true, checkout_localization_enabled: false },
  }
}

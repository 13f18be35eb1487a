import type { Organization, Price, Product } from '../../contract/product'
import type { OrganizationRow, PriceRow, ProductRow } from './order-rows'

/** A product as it stands in an order, with the merchant that sells it. */
export function presentProduct(
  row: ProductRow,
  prices: PriceRow[],
  organization: OrganizationRow,
): Product {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    name: row.name,
    description: row.description,
    visibility: 'public',
    recurring_interval: row.recurring_interval,
    recurring_interval_count: row.recurring_interval_count,
    is_recurring: row.recurring_interval !== null,
    is_archived: row.is_archived,
    organization_id: row.organization_id,
    trial_interval: null,
    trial_interval_count: null,
    meter_interval: null,
    meter_interval_count: null,
    benefits: [],
    medias: [],
    prices: prices.map(presentPrice),
    organization: presentOrganization(organization),
  }
}

function presentPrice(row: PriceRow): Price {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    source: 'catalog',
    amount_type: 'fixed',
    price_currency: row.price_currency,
    price_amount: row.price_amount,
    tax_behavior: row.tax_behavior,
    is_archived: false,
    product_id: row.product_id,
  }
}

/** What the embedded shop's customers can do by themselves is correct their invoices. */
function presentOrganization(row: OrganizationRow): Organization {
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

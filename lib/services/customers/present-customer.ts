import { createHash } from 'node:crypto'
import type { Customer, PortalCustomer } from '../../contract/customer/customer'
import type { BillingState } from '../../contract/order/history'
import type { customers } from '../../db/schema'

export type CustomerRow = typeof customers.$inferSelect

/** A customer as the merchant sees them. */
export function presentCustomer(row: CustomerRow): Customer {
  return {
    ...shared(row),
    metadata: row.metadata,
    external_id: row.external_id,
    organization_id: row.organization_id,
    deleted_at: row.deleted_at?.toISOString() ?? null,
    first_user_event_at: null,
    avatar_url: row.avatar_url ?? gravatar(row.email),
  }
}

/** A customer as they see themselves. */
export function presentPortalCustomer(row: CustomerRow): PortalCustomer {
  return { ...shared(row), oauth_accounts: {} }
}

/** What a customer's future invoices will show, for the history. */
export function billingStateOf(row: CustomerRow): BillingState {
  const { billing_name, billing_address, tax_id } = shared(row)
  return { billing_name, billing_address, tax_id: tax_id?.[0] ?? null }
}

/** The name for invoices falls back to the customer's own while unset. */
function shared(row: CustomerRow) {
  return {
    id: row.id,
    created_at: row.created_at.toISOString(),
    modified_at: row.modified_at?.toISOString() ?? null,
    email: row.email,
    email_verified: row.email_verified,
    type: row.type,
    name: row.name,
    billing_name: row.billing_name ?? row.name,
    billing_address: row.billing_address,
    tax_id: taxIdPair(row),
    locale: row.locale,
    default_payment_method_id: null,
  }
}

function taxIdPair({ tax_id, tax_id_format }: CustomerRow): [string, string] | null {
  return tax_id && tax_id_format ? [tax_id, tax_id_format] : null
}

/** The picture of a customer who has none of their own. */
export function gravatar(email: string | null): string | null {
  if (!email) return null
  const hash = createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
  return `https://www.gravatar.com/avatar/${hash}?d=404`
}

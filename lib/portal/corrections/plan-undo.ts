import type { StoredDetails } from '../../billing/billing-values'
import { isAcceptedCountry } from '../../contract/address/accepted-countries'
import type { Address } from '../../contract/address/address'
import type { BillingDetails } from '../../contract/order/billing-details'

type AddressInput = NonNullable<BillingDetails['billing_address']>

export type UndoPlan = {
  /** What to send to the API; empty when everything that can be restored is restored. */
  changes: BillingDetails
  /** What was set for the first time, and stays since it decided the tax. */
  kept: ('country' | 'state')[]
}

/** Plans how to restore an order's details, as far as the API allows. */
export function planUndo(before: StoredDetails, now: StoredDetails): UndoPlan {
  const address = now.billing_address && restoreAddress(before.billing_address, now.billing_address)
  const changes = {
    ...(before.billing_name !== now.billing_name && { billing_name: before.billing_name }),
    ...(address && !isSame(address, now.billing_address) && { billing_address: address }),
  }
  return { changes, kept: findKept(before.billing_address, now.billing_address) }
}

function restoreAddress(before: Address | null, now: Address): AddressInput | null {
  const { country } = now
  // The API accepted this country before; if it no longer does, only the name is restored.
  if (!isAcceptedCountry(country)) return null
  const empty = { line1: null, line2: null, postal_code: null, city: null }
  return { ...empty, ...before, country, state: before?.state ?? now.state }
}

function findKept(before: Address | null, now: Address | null): UndoPlan['kept'] {
  const country = !before && now ? (['country'] as const) : []
  const state = now?.state && !before?.state ? (['state'] as const) : []
  return [...country, ...state]
}

function isSame(one: AddressInput, other: Address | null): boolean {
  return (
    other !== null &&
    one.line1 === other.line1 &&
    one.line2 === other.line2 &&
    one.postal_code === other.postal_code &&
    one.city === other.city &&
    one.state === other.state
  )
}

import type { FieldMessages, LockedPlaceMessages } from '@/components/billing/fields/field-messages'
import type { FailureMessages } from '@/components/billing/form/failure-message'
import type { StoredDetails } from '@/lib/billing/billing-values'
import type { Address } from '@/lib/contract/address/address'
import { isAcceptedCountry } from '@/lib/contract/address/country'
import { stateName } from '@/lib/contract/address/subdivision'
import type { I18n, Messages } from '@/lib/i18n/i18n'

export type BillingMessages = FieldMessages &
  Messages['correction'] & {
    failures: FailureMessages
    /** What became of the invoice. */
    afterSave: Messages['orderPapers']['afterSave']
  }

/**
 * Returns the messages of an order's billing form. The browser gets only these, not the catalogue.
 */
export function createBillingMessages(
  i18n: I18n,
  merchant: string | null,
  { billing_address }: StoredDetails,
): BillingMessages {
  const { billingForm, correction } = i18n.messages
  return {
    ...billingForm,
    ...correction,
    afterSave: i18n.messages.orderPapers.afterSave,
    failures: { ...billingForm.failures, ...correction.failures },
    labels: { billing_name: correction.name, country: correction.country },
    ...(billing_address && {
      lockedPlace: createLockedPlaceMessages(i18n, merchant, billing_address),
    }),
  }
}

/** Returns why country and state are locked, and whom to ask. */
function createLockedPlaceMessages(
  { t, format }: I18n,
  merchant: string | null,
  address: Address,
): LockedPlaceMessages {
  const country = format.country(address.country)
  const state = address.state ? stateName(address.country, address.state) : ''
  const place = state ? t('lockedPlace.place', { state, country }) : country
  const ask = merchant ? t('lockedPlace.ask', { merchant }) : t('lockedPlace.askSeller')
  const unaccepted = isAcceptedCountry(address.country)
    ? t('lockedPlace.stateUnaccepted', { state })
    : t('lockedPlace.addressUnaccepted', { country })
  return {
    state,
    countryLocked: `${t('lockedPlace.countryLocked', { place })} ${ask}`,
    stateKept: `${t('lockedPlace.stateKept')} ${ask}`,
    addressUnaccepted: `${unaccepted} ${ask}`,
  }
}

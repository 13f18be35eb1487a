import type { FieldMessages, LockedPlaceMessages } from '@/components/billing/fields/field-messages'
import type { FailureMessages } from '@/components/billing/form/failure-message'
import type { Ask } from '@/components/shell/ask-link'
import { type Contact, toContact } from '@/components/shell/contact-link'
import type { StoredDetails } from '@/lib/billing/billing-values'
import { isAcceptedCountry } from '@/lib/contract/address/accepted-countries'
import type { Address } from '@/lib/contract/address/address'
import { stateName } from '@/lib/contract/address/subdivision'
import type { I18n, Messages } from '@/lib/i18n/i18n'

export type BillingMessages = FieldMessages &
  Messages['correction'] & {
    failures: FailureMessages
    /** What became of the invoice. */
    afterSave: Messages['orderPapers']['afterSave']
    contact: Ask | null
  }

/**
 * Returns the messages of an order's billing form. The browser gets only these, not the catalogue.
 *
 * @param merchant Whom to ask about the order.
 */
export function createBillingMessages(
  i18n: I18n,
  merchant: Contact,
  { billing_address }: StoredDetails,
): BillingMessages {
  const { billingForm, correction } = i18n.messages
  return {
    ...billingForm,
    ...correction,
    afterSave: i18n.messages.orderPapers.afterSave,
    contact: toContact(merchant, i18n.t),
    failures: { ...billingForm.failures, ...correction.failures },
    labels: { billing_name: correction.name, country: correction.country },
    ...(billing_address && {
      lockedPlace: createLockedPlaceMessages(i18n, billing_address, {
        text: merchant.name
          ? i18n.t('lockedPlace.ask', { merchant: merchant.name })
          : i18n.t('lockedPlace.askSeller'),
        href: merchant.support,
      }),
    }),
  }
}

/** Returns why country and state are locked, and whom to ask. */
function createLockedPlaceMessages(
  { t, format }: I18n,
  address: Address,
  ask: Ask,
): LockedPlaceMessages {
  const country = format.country(address.country)
  const state = address.state ? stateName(address.country, address.state) : ''
  const place = state ? t('lockedPlace.place', { state, country }) : country
  return {
    decided: t('lockedPlace.decided', { place }),
    ask,
    countryLocked: t('lockedPlace.countryLocked', { place }),
    stateKept: t('lockedPlace.stateKept'),
    addressUnaccepted: isAcceptedCountry(address.country)
      ? t('lockedPlace.stateUnaccepted', { state })
      : t('lockedPlace.addressUnaccepted', { country }),
  }
}

import { fieldMessages } from '@/components/billing/fields/field-messages'
import { saveFailures } from '@/components/billing/form/save-failures'
import type { StoredDetails } from '@/lib/billing/billing-form'
import { isAcceptedCountry } from '@/lib/contract/address/country'
import { stateName } from '@/lib/contract/address/subdivision'
import type { I18n } from '@/lib/i18n/i18n'

export type BillingMessages = ReturnType<typeof billingMessages>

/** The sentences of the billing-details form: the browser gets these and no catalogue. */
export function billingMessages(
  { t, format }: I18n,
  merchant: string | null,
  { billing_address }: StoredDetails,
) {
  const country = billing_address ? format.country(billing_address.country) : ''
  const state = billing_address?.state
    ? stateName(billing_address.country, billing_address.state)
    : ''
  const ask = merchant ? t('correction.ask', { merchant }) : t('correction.askSeller')
  const place = state ? t('correction.place', { state, country }) : country
  return {
    ...fieldMessages(t),
    title: t('correction.title'),
    intro: t('correction.intro'),
    labels: {
      billing_name: t('correction.name'),
      country: t('correction.country'),
    },
    chooseCountry: t('billingForm.chooseCountry'),
    countryHint: t('correction.countryHint'),
    stateHint: t('correction.stateHint'),
    lockedState: state,
    lockedReason: `${t('correction.countryLocked', { place })} ${ask}`,
    stateKept: `${t('correction.stateKept')} ${ask}`,
    addressUnaccepted: `${
      isAcceptedCountry(billing_address?.country ?? '')
        ? t('correction.stateUnaccepted', { state })
        : t('correction.addressUnaccepted', { country })
    } ${ask}`,
    save: t('correction.save'),
    saving: t('billingForm.saving'),
    viewOnly: t('correction.viewOnly'),
    confirmPlace: t('correction.confirmPlace'),
    conflict: {
      title: t('correction.conflict.title'),
      parts: { name: t('correction.conflict.name'), address: t('correction.conflict.address') },
      changed: t('correction.conflict.changed'),
      yours: t('correction.conflict.yours'),
      keepMine: t('correction.conflict.keepMine'),
      acceptTheirs: t('correction.conflict.acceptTheirs'),
      taken: t('correction.conflict.taken'),
    },
    saved: t('correction.saved'),
    nothing: t('billingForm.nothing'),
    useForOthers: t('correction.useForOthers'),
    invoiceIssued: t('correction.invoiceIssued'),
    unchanged: t('correction.unchanged'),
    failures: {
      ...saveFailures(t),
      unavailable: t('correction.failures.unavailable'),
      missing: t('correction.failures.missing'),
    },
    billTo: t('order.billTo'),
    noName: t('order.noName'),
    noAddress: t('order.noAddress'),
  }
}

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
  const ask = merchant ? t('form.ask', { merchant }) : t('form.askSeller')
  const place = state ? t('form.place', { state, country }) : country
  return {
    ...fieldMessages(t),
    title: t('form.title'),
    intro: t('form.intro'),
    labels: {
      billing_name: t('form.name'),
      country: t('form.country'),
    },
    chooseCountry: t('form.chooseCountry'),
    countryHint: t('form.countryHint'),
    stateHint: t('form.stateHint'),
    lockedState: state,
    lockedReason: `${t('form.countryLocked', { place })} ${ask}`,
    stateKept: `${t('form.stateKept')} ${ask}`,
    addressUnaccepted: `${
      isAcceptedCountry(billing_address?.country ?? '')
        ? t('form.stateUnaccepted', { state })
        : t('form.addressUnaccepted', { country })
    } ${ask}`,
    save: t('form.save'),
    saving: t('form.saving'),
    viewOnly: t('form.viewOnly'),
    confirmPlace: t('form.confirmPlace'),
    conflict: {
      title: t('form.conflict.title'),
      parts: { name: t('form.conflict.name'), address: t('form.conflict.address') },
      changed: t('form.conflict.changed'),
      yours: t('form.conflict.yours'),
      keepMine: t('form.conflict.keepMine'),
      acceptTheirs: t('form.conflict.acceptTheirs'),
      taken: t('form.conflict.taken'),
    },
    saved: t('form.saved'),
    nothing: t('form.nothing'),
    useForOthers: t('form.useForOthers'),
    invoiceIssued: t('form.invoiceIssued'),
    unchanged: t('form.unchanged'),
    failures: {
      ...saveFailures(t),
      unavailable: t('form.failures.unavailable'),
      missing: t('form.failures.missing'),
    },
    billTo: t('order.billTo'),
    noName: t('order.noName'),
    noAddress: t('order.noAddress'),
  }
}

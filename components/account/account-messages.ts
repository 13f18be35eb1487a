import { fieldMessages } from '@/components/billing/fields/field-messages'
import { saveFailures } from '@/components/billing/form/save-failures'
import type { StoredAccount } from '@/lib/billing/account-form'
import type { I18n } from '@/lib/i18n/i18n'

export type AccountMessages = ReturnType<typeof accountMessages>

/** The sentences of the account form: the browser gets these and no catalogue. */
export function accountMessages({ t }: I18n, { billing_address }: StoredAccount) {
  return {
    ...fieldMessages(t),
    labels: {
      name: t('account.name'),
      billing_name: t('account.billingName'),
      country: t('correction.country'),
      tax_id: t('account.taxId'),
      locale: t('account.language'),
    },
    // An address that is there can't be taken away.
    chooseCountry: billing_address ? undefined : t('billingForm.chooseCountry'),
    countryHint: billing_address ? t('account.addressKept') : undefined,
    stateHint: undefined,
    address: t('account.address'),
    asBrowser: t('account.asBrowser'),
    languageHint: t('account.languageHint'),
    taxIdHint: t('account.taxIdHint'),
    taxIdRight: t('account.taxIdRight'),
    taxIdUnknown: t('account.taxIdUnknown'),
    save: t('account.save'),
    saving: t('billingForm.saving'),
    saved: t('account.saved'),
    unchanged: t('account.unchanged'),
    unchecked: {
      unsaved: t('account.unchecked.unsaved'),
      replaced: t('account.unchecked.replaced'),
    },
    partly: t('account.partly'),
    failures: {
      ...saveFailures(t),
      unavailable: t('account.failures.unavailable'),
      missing: t('account.failures.missing'),
      invalid: t('billingForm.errors.rejected'),
    },
  }
}

import type { FieldMessages } from '@/components/billing/fields/field-messages'
import type { FailureMessages } from '@/components/billing/form/failure-message'
import type { AccountRules } from '@/lib/billing/account/account-changes'
import type { StoredAccount } from '@/lib/billing/account/account-values'
import type { I18n } from '@/lib/i18n/i18n'
import type { Messages } from '@/lib/i18n/languages'

export type AccountMessages = FieldMessages &
  Pick<
    Messages['account'],
    | 'address'
    | 'asBrowser'
    | 'languageHint'
    | 'taxIdHint'
    | 'taxIdRight'
    | 'taxIdUnknown'
    | 'save'
    | 'saved'
    | 'unchanged'
    | 'unchecked'
    | 'partly'
    | 'partlyUnclear'
  > & {
    billingNameHint: string | undefined
    labels: { name: string; tax_id: string; locale: string }
    failures: FailureMessages & { invalid: string }
  }

/** Returns the messages of the account form. The browser gets only these, not the catalogue. */
export function createAccountMessages(
  { messages }: I18n,
  { billing_address, billing_name }: StoredAccount,
  rules: AccountRules,
): AccountMessages {
  const { billingForm, account } = messages
  return {
    ...billingForm,
    labels: {
      name: account.name,
      billing_name: account.billingName,
      country: messages.correction.country,
      tax_id: account.taxId,
      locale: account.language,
    },
    // A stored address can't be removed.
    chooseCountry: billing_address ? undefined : billingForm.chooseCountry,
    countryHint: billing_address ? account.addressKept : undefined,
    stateHint: undefined,
    billingNameHint:
      billing_name && !rules.billingNameCanBeEmptied ? account.billingNameKept : undefined,
    address: account.address,
    asBrowser: account.asBrowser,
    languageHint: account.languageHint,
    taxIdHint: account.taxIdHint,
    taxIdRight: account.taxIdRight,
    taxIdUnknown: rules.takesUncheckedTaxIds ? account.taxIdUnchecked : account.taxIdUnknown,
    save: account.save,
    saved: account.saved,
    unchanged: account.unchanged,
    unchecked: account.unchecked,
    partly: account.partly,
    partlyUnclear: account.partlyUnclear,
    failures: {
      ...billingForm.failures,
      ...account.failures,
      invalid: billingForm.errors.rejected,
    },
  }
}

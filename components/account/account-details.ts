import type { SignedInCustomer } from '@/lib/contract/customer/customer'
import { formatPostalAddress } from '@/lib/countries/format-postal-address'
import type { I18n } from '@/lib/i18n/i18n'
import { getNativeName } from '@/lib/i18n/language-names'

export type AccountDetail = { label: string; value: string }

/** Returns the stored details as text, for those that can't be changed. */
export function toAccountDetails(customer: SignedInCustomer, { t, format }: I18n) {
  const { name, billing_name, billing_address, tax_id, locale } = customer
  const none = t('account.none')
  const address = billing_address
    ? formatPostalAddress(billing_address, format.country).join('\n')
    : none
  return {
    email: { label: t('account.email'), value: customer.email ?? none },
    name: { label: t('account.name'), value: name ?? none },
    billing_name: { label: t('account.billingName'), value: billing_name ?? none },
    address: { label: t('account.address'), value: address },
    tax_id: { label: t('account.taxId'), value: tax_id?.[0] ?? none },
    locale: {
      label: t('account.language'),
      value: locale ? getNativeName(locale) : t('account.asBrowser'),
    },
  } satisfies Record<string, AccountDetail>
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { toAccountDetails } from '@/components/account/account-details'
import { AccountEditor } from '@/components/account/account-editor'
import { createAccountMessages } from '@/components/account/account-messages'
import { listLanguages } from '@/components/account/language-options'
import { ReadOnlyDetails } from '@/components/account/read-only-details'
import { listAllCountries } from '@/components/billing/fields/country-options'
import { Failed, getFailureTitle } from '@/components/shell/failed-page'
import { PageLink } from '@/components/ui/text-link'
import { type StoredAccount, toAccountValues } from '@/lib/billing/account/account-values'
import { restoreAccountDraft } from '@/lib/billing/draft/draft'
import type { SignedInCustomer } from '@/lib/contract/customer/customer'
import { readAccount } from '@/lib/portal/account/account'
import { getAccountRules } from '@/lib/portal/account/account-rules'
import { buildAddressForm, buildCountryForm } from '@/lib/portal/billing/country-form'
import { readDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { deriveDraftKey } from '@/lib/portal/billing/draft-key'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { currentSession } from '@/lib/portal/session/session'
import { discardDraft } from '../actions'
import { postDetails, saveDetails } from './actions'

const read = cache(async () => readAccount(await currentSession()))

export async function generateMetadata(): Promise<Metadata> {
  const [{ t }, result] = await Promise.all([getI18n(), read()])
  return { title: result.ok ? t('account.title') : getFailureTitle(result.failure, t) }
}

/** A customer's stored details, and the form to change those that they may change. */
export default async function AccountPage() {
  const [i18n, merchant, result] = await Promise.all([getI18n(), getMerchant(), read()])
  const { t, format } = i18n
  if (!result.ok) {
    return <Failed failure={result.failure} retry="/account" t={t} merchant={merchant} />
  }
  const { customer, permissions } = result.data
  const { email, name, locale, ...invoiced } = toAccountDetails(customer, i18n)
  const stored = pickStoredAccount(customer)
  const values = toAccountValues(stored)
  const key = await deriveDraftKey({ customer_id: customer.id, id: 'account' })
  const kept = await readDraftCookie(key)
  const draft = kept && restoreAccountDraft(kept, values)
  const ask = {
    text: merchant.name ? t('account.ask', { merchant: merchant.name }) : t('account.askSeller'),
    href: merchant.support,
  }
  return (
    <div className="mx-auto max-w-2xl space-y-6">
      <div className="space-y-2">
        {permissions === 'role' ? null : (
          <PageLink href="/orders" look="quiet">
            {t('order.back')}
          </PageLink>
        )}
        <h1 className="text-3xl">{t('account.title')}</h1>
        <p className="text-quiet">{t('account.intro')}</p>
      </div>
      {permissions === 'viewOnly' || permissions === 'role' ? (
        <ReadOnlyDetails
          details={[name, email, ...Object.values(invoiced), locale]}
          reason={t(`account.kept.${permissions}`)}
        />
      ) : (
        <>
          <ReadOnlyDetails details={[email]} reason={t('account.emailKept')} ask={ask} />
          <AccountEditor
            save={saveDetails}
            post={postDetails.bind(null, key, values)}
            draftKey={key}
            draft={draft?.values ?? null}
            discard={discardDraft.bind(null, '/account')}
            stored={stored}
            countries={listAllCountries(customer.billing_address, format)}
            languages={listLanguages(customer.locale ?? null, format)}
            countryForm={buildAddressForm(draft?.values ?? values, i18n)}
            anyCountry={buildCountryForm('', i18n)}
            language={i18n.language}
            rules={getAccountRules()}
            messages={createAccountMessages(i18n, stored, getAccountRules())}
          />
        </>
      )}
    </div>
  )
}

/** The browser gets the values of the form, and no ids. */
function pickStoredAccount(customer: SignedInCustomer): StoredAccount {
  const { name, billing_name, billing_address, tax_id, locale } = customer
  return { name, billing_name, billing_address, tax_id, locale }
}

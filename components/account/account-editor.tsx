'use client'

import { useActionState } from 'react'
import { RestoredDraft } from '@/components/billing/draft/restored-draft'
import { AddressFields } from '@/components/billing/fields/address-fields'
import type { CountryOption } from '@/components/billing/fields/country-options'
import { SelectField } from '@/components/billing/fields/select-field'
import { TextField } from '@/components/billing/fields/text-field'
import {
  createDetailsResolver,
  type LoadCheck,
  prepareCheck,
} from '@/components/billing/form/details-resolver'
import { ErrorSummary } from '@/components/billing/form/error-summary'
import { FormFoot } from '@/components/billing/form/form-foot'
import { hasFailed } from '@/components/billing/form/has-failed'
import { useCheckedSubmit } from '@/components/billing/form/use-checked-submit'
import { useDetails } from '@/components/billing/form/use-details'
import { getPanelClasses } from '@/components/ui/panel'
import type { CountryForm } from '@/lib/address/country-form'
import type { AccountRules } from '@/lib/billing/account/account-changes'
import type { AccountFormState } from '@/lib/billing/account/account-form-state'
import {
  type AccountFormValues,
  accountFields,
  type StoredAccount,
  toAccountValues,
} from '@/lib/billing/account/account-values'
import type { Language } from '@/lib/i18n/languages'
import type { AccountMessages } from './account-messages'
import { AccountOutcome } from './account-outcome'
import { TaxIdField } from './tax-id-field'
import { type Save, useSaveAccount } from './use-save-account'

type Props = {
  save: Save
  /** The same for a form without scripts. */
  post: (before: AccountFormState, form: FormData) => Promise<AccountFormState>
  /** The key of the draft in this browser. */
  draftKey: string
  /** The draft in the browser's cookie, if there is one. */
  draft: AccountFormValues | null
  discard: () => void
  stored: StoredAccount
  countries: CountryOption[]
  languages: CountryOption[]
  /** The form for the stored country, and the one for any country. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
  /** What the API that is in use accepts. */
  rules: AccountRules
  messages: AccountMessages
}

const locks = { address: 'open', country: 'open', state: 'open' } as const

/** The form for everything that customers can change about themselves. */
export function AccountEditor(props: Props) {
  const { save, post, draftKey, draft, discard, stored, countries, languages, messages } = props
  const { countryForm, anyCountry, language, rules } = props
  const [posted, action] = useActionState<AccountFormState, FormData>(
    post,
    { status: 'untouched', errors: {}, values: draft ?? toAccountValues(stored) },
    '/account#details',
  )
  const loadCheck: LoadCheck<AccountFormValues> = async () => {
    const { parseAccountChanges } = await import('@/lib/billing/account/account-changes')
    return (values) => parseAccountChanges(values, stored, rules)
  }
  const { form, state, updateState, shown } = useDetails<AccountFormState>({
    posted,
    resolver: createDetailsResolver(toAccountValues(stored), loadCheck),
    countryForm,
    anyCountry,
    language,
  })
  const now = toAccountValues(stored)
  const saving = useSaveAccount(save, form, [state, updateState], { draftKey, now })
  const { check, progress, summary, saveButton } = useCheckedSubmit(
    form,
    state,
    saving.pending,
    saving.submit,
  )
  const field = { form, state, locks, countries, shown, messages }
  return (
    <>
      {saving.isRestored || (draft && !state.countryForm) ? (
        <RestoredDraft
          action={draft && discard}
          discard={() => {
            saving.discard()
            form.setFocus('name')
          }}
          messages={messages}
        />
      ) : null}
      <form
        id="details"
        action={action}
        onFocus={() => prepareCheck(loadCheck)}
        onSubmit={check}
        onChange={(event) => saving.keep(new FormData(event.currentTarget))}
        noValidate
        className={`flex flex-col gap-4 ${getPanelClasses('form')}`}
      >
        <ErrorSummary {...field} ref={summary} />
        <TextField {...field} name="name" label={messages.labels.name} autoComplete="name" />
        <TextField
          {...field}
          name="billing_name"
          label={messages.labels.billing_name}
          autoComplete="billing organization"
          hint={messages.billingNameHint}
        />
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-2 font-semibold text-lg">{messages.address}</legend>
          <AddressFields {...field} />
        </fieldset>
        <TaxIdField {...field} messages={messages} />
        <SelectField
          {...field}
          name="locale"
          label={messages.labels.locale}
          options={languages}
          empty={messages.asBrowser}
          chosen={state.values.locale}
          autoComplete="off"
          hint={messages.languageHint}
        />
        <FormFoot
          form={form}
          values={state.values}
          base={now}
          fields={accountFields}
          outcome={<AccountOutcome state={state} messages={messages} />}
          hasFailed={Boolean(state.unchecked) || hasFailed(state)}
          progress={progress}
          saveButton={saveButton}
          messages={messages}
        />
      </form>
    </>
  )
}

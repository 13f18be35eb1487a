'use client'

import { useActionState } from 'react'
import type { AccountFormState } from '@/app/(portal)/account/actions'
import { RestoredDraft } from '@/components/billing/draft/restored-draft'
import { AddressFields } from '@/components/billing/fields/address-fields'
import type { CountryOption } from '@/components/billing/fields/countries'
import { SelectField } from '@/components/billing/fields/select-field'
import { TextField } from '@/components/billing/fields/text-field'
import { ErrorSummary } from '@/components/billing/form/error-summary'
import { SaveButton } from '@/components/billing/form/save-button'
import { useCheckedSubmit } from '@/components/billing/form/use-checked-submit'
import { useDetails } from '@/components/billing/form/use-details'
import type { CountryForm } from '@/lib/address/country-form'
import {
  type AccountFormValues,
  accountValues,
  type StoredAccount,
} from '@/lib/billing/account-form'
import type { Language } from '@/lib/i18n/languages'
import { AccountOutcome } from './account-outcome'
import { accountResolver } from './account-resolver'
import type { AccountWords } from './account-words'
import { TaxIdField } from './tax-id-field'
import { type Save, useAccountSaving } from './use-account-saving'

type Props = {
  save: Save
  /** The same for a form that no script sends. */
  post: (before: AccountFormState, form: FormData) => Promise<AccountFormState>
  /** By what this device keeps what is typed. */
  draftKey: string
  /** What was typed before and waits to be saved, as far as the server knows of it. */
  draft: AccountFormValues | null
  discard: () => void
  stored: StoredAccount
  countries: CountryOption[]
  /** Null when name and language can't be changed. */
  languages: CountryOption[] | null
  /** For the country that is on record, and the one that fits any. */
  countryForm: CountryForm
  anyCountry: CountryForm
  language: Language
  words: AccountWords
}

const locks = { address: 'open', country: 'open', state: 'open' } as const

/** The form for everything that somebody can change about themselves. */
export function AccountDesk(props: Props) {
  const { save, post, draftKey, draft, discard, stored, countries, languages, words } = props
  const { countryForm, anyCountry, language } = props
  const [posted, action] = useActionState<AccountFormState, FormData>(
    post,
    { status: 'untouched', errors: {}, values: draft ?? accountValues(stored) },
    '/account#details',
  )
  const { form, state, setState, shown } = useDetails<AccountFormState>({
    posted,
    resolver: accountResolver(stored),
    countryForm,
    anyCountry,
    language,
  })
  const now = accountValues(stored)
  const saving = useAccountSaving(save, form, [state, setState], { draftKey, now })
  const { pending } = saving
  const { check, summary, saveButton } = useCheckedSubmit(form, state, pending, saving.submit)
  const field = { form, state, locks, countries, shown, words }
  return (
    <>
      {saving.isRestored || (draft && state.status !== 'saved') ? (
        <RestoredDraft
          action={draft && discard}
          discard={() => {
            saving.discard()
            form.setFocus(languages ? 'name' : 'billing_name')
          }}
          words={words}
        />
      ) : null}
      <form
        id="details"
        action={action}
        onSubmit={check}
        onChange={(event) => saving.keep(new FormData(event.currentTarget))}
        noValidate
        className="flex flex-col gap-4 rounded-lg border border-rule bg-paper p-5 sm:p-6"
      >
        <ErrorSummary {...field} ref={summary} />
        {languages ? (
          <TextField {...field} name="name" label={words.labels.name} autoComplete="name" />
        ) : null}
        <TextField
          {...field}
          name="billing_name"
          label={words.labels.billing_name}
          autoComplete="billing organization"
        />
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-2 font-semibold text-lg">{words.address}</legend>
          <AddressFields {...field} />
        </fieldset>
        <TaxIdField {...field} words={words} />
        {languages ? (
          <SelectField
            {...field}
            name="locale"
            label={words.labels.locale}
            options={languages}
            empty={words.asBrowser}
            chosen={state.values.locale}
            autoComplete="off"
            hint={words.languageHint}
          />
        ) : null}
        <AccountOutcome
          state={state}
          pending={pending}
          words={words}
          className="-mt-4 not-empty:mt-0 noscript:-order-1"
        />
        <SaveButton ref={saveButton} pending={pending} words={words} />
      </form>
    </>
  )
}

'use client'

import { useActionState, useTransition } from 'react'
import { Button } from '@/components/button'
import type { CountryForm } from '@/lib/address/country-form'
import { accountFields } from '@/lib/contract/account-fields'
import { accountValues, type StoredAccount } from '@/lib/contract/account-form'
import type { Language } from '@/lib/i18n/languages'
import { AddressFields } from '../billing/address-fields'
import type { CountryOption } from '../billing/countries'
import { ErrorSummary } from '../billing/error-summary'
import { SelectField } from '../billing/select-field'
import { showStored } from '../billing/show-stored'
import { TextField } from '../billing/text-field'
import { useCheckedSubmit } from '../billing/use-checked-submit'
import { useDetails } from '../billing/use-details'
import { AccountOutcome } from './account-outcome'
import { accountResolver } from './account-resolver'
import type { AccountWords } from './account-words'
import type { AccountFormState } from './actions'
import { TaxIdField } from './tax-id-field'

type Props = {
  save: (before: AccountFormState, form: FormData) => Promise<AccountFormState>
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
  const { save, stored, countries, languages, words } = props
  const { countryForm, anyCountry, language } = props
  const [posted, action] = useActionState<AccountFormState, FormData>(
    save,
    { status: 'untouched', errors: {}, values: accountValues(stored) },
    '/account#details',
  )
  const { form, state, setState, shown } = useDetails<AccountFormState>({
    posted,
    resolver: accountResolver(stored),
    countryForm,
    anyCountry,
    language,
  })
  const [pending, startSaving] = useTransition()
  const { check, summary } = useCheckedSubmit(form, state, pending, (filled) =>
    startSaving(async () => {
      const unreached = (): AccountFormState => ({ ...state, status: 'unavailable', errors: {} })
      const answer = await save(state, filled).catch(unreached)
      startSaving(() => setState(answer))
      if (answer.status !== 'saved' && answer.status !== 'partly') return
      showStored(form, accountFields, filled, answer.values)
    }),
  )
  const field = { form, state, locks, countries, shown, words }
  return (
    <form
      id="details"
      action={action}
      onSubmit={check}
      noValidate
      className="flex flex-col gap-4 rounded-lg border border-rule bg-paper p-5 sm:p-6"
    >
      <ErrorSummary {...field} fields={accountFields} ref={summary} />
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
      <Button look="primary" type="submit" aria-disabled={pending || undefined} className="w-full">
        {pending ? words.saving : words.save}
      </Button>
    </form>
  )
}

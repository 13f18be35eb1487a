import type { CountryForm } from '../../address/country-form'
import { findStateOption } from '../../address/state-option'
import type { BillingValues } from '../../billing/billing-values'
import { isPossibleState, standardState } from '../../contract/address/subdivision'
import { anyCountry } from '../../countries/any-country'
import { type CountryRules, getCountryRules, type Subdivision } from '../../countries/country-rules'
import type { I18n } from '../../i18n/i18n'
import { isInScriptOf } from '../../i18n/writing'

/** Builds the address form of a country; a general form when the code is unknown. */
export function buildCountryForm(country: string, i18n: I18n): CountryForm {
  const rules = getCountryRules(country)
  if (!rules) return buildFormForAnyCountry(i18n)
  const { t, language } = i18n
  const { print, needs, kinds } = rules
  return {
    country,
    language,
    print,
    needs,
    labels: {
      line1: t('address.line1'),
      line2: t(`address.line2.${kinds.line2}`),
      postal_code: t(`address.postalCode.${kinds.postalCode}`),
      city: t(`address.city.${kinds.city}`),
      state: t(`address.state.${kinds.state}`),
    },
    ...describePostalCode(rules, i18n),
    states: rules.subdivisions
      .map((subdivision) => toOption(subdivision, i18n))
      .sort((one, other) => i18n.format.compare(one.name, other.name)),
  }
}

/**
 * Builds the form for a stored address. Its state may be stored under another name than the one in
 * the list: the stored name is kept until another state is chosen.
 */
export function buildAddressForm(
  { country, state }: Pick<BillingValues, 'country' | 'state'>,
  i18n: I18n,
): CountryForm {
  const form = buildCountryForm(country, i18n)
  const current = findStateOption(state, form)
  if (!current || !isPossibleState(country, standardState(country, state))) return form
  const states = form.states.map((option) =>
    option === current ? { ...current, code: state } : option,
  )
  return { ...form, states }
}

function buildFormForAnyCountry({ t, language }: I18n): CountryForm {
  return {
    country: '',
    language,
    print: anyCountry,
    needs: { required: ['line1', 'postal_code', 'city'] },
    labels: {
      line1: t('address.line1'),
      line2: t('address.line2.building'),
      postal_code: t('address.postalCode.any'),
      city: t('address.city.city'),
      state: t('address.state.any'),
    },
    states: [],
  }
}

function describePostalCode({ kinds, example }: CountryRules, { t }: I18n) {
  if (!example) return {}
  const sentence = t(`address.postalCodesLike.${kinds.postalCode}`, { example })
  return { oddPostalCode: `${sentence} ${t('address.saveAnyway')}` }
}

/**
 * A state is stored under the name that its reader sees: in the country's script if the reader's
 * language uses it too, otherwise in Latin letters. An invoice prints it in the address's script.
 */
function toOption({ stored, name, latin }: Subdivision, { language }: I18n) {
  const isReadersScript = isInScriptOf(language, name)
  if (!latin || isReadersScript) return { code: stored, name }
  return { code: latin, name: `${latin} (${name})` }
}

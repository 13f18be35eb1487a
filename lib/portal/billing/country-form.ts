import type { CountryForm } from '../../address/country-form'
import { stateOption } from '../../address/state-option'
import type { BillingValues } from '../../billing/billing-values'
import { isPossibleState, standardState } from '../../contract/address/subdivision'
import { anyCountry } from '../../countries/any-country'
import { type CountryRules, rulesOf, type Subdivision } from '../../countries/rules-of'
import type { I18n } from '../../i18n/i18n'
import { isInScriptOf } from '../../i18n/languages'

/** The form for an address in a country; the one that fits any when the code is none. */
export function countryForm(country: string, i18n: I18n): CountryForm {
  const rules = rulesOf(country)
  if (!rules) return formForAny(i18n)
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
    ...oddPostalCode(rules, i18n),
    states: rules.subdivisions
      .map((subdivision) => optionFor(subdivision, i18n))
      .sort((one, other) => i18n.format.compare(one.name, other.name)),
  }
}

/**
 * The form for an address that is there. Its state may be stored by another of its names than the
 * list has it: it stays as it is until somebody chooses another.
 */
export function addressForm(
  { country, state }: Pick<BillingValues, 'country' | 'state'>,
  i18n: I18n,
): CountryForm {
  const form = countryForm(country, i18n)
  const meant = stateOption(state, form)
  if (!meant || !isPossibleState(country, standardState(country, state))) return form
  const states = form.states.map((option) =>
    option === meant ? { ...meant, code: state } : option,
  )
  return { ...form, states }
}

function formForAny({ t, language }: I18n): CountryForm {
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

function oddPostalCode({ kinds, example }: CountryRules, { t }: I18n) {
  if (!example) return {}
  const sentence = t(`address.postalCodesLike.${kinds.postalCode}`, { example })
  return { oddPostalCode: `${sentence} ${t('address.saveAnyway')}` }
}

/**
 * Names are stored as they are shown: in the country's own writing for those whose language has it
 * too, in Latin letters for the others. On paper they stand in the writing of the address.
 */
function optionFor({ stored, name, latin }: Subdivision, { language }: I18n) {
  const isOwn = isInScriptOf(language, name)
  if (!latin || isOwn) return { code: stored, name }
  return { code: latin, name: `${latin} (${name})` }
}

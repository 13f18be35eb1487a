import type { BillingValues } from './billing-values'

type Place = Pick<BillingValues, 'country' | 'state'>

/**
 * Empties a state that was sent with another country than the one it belongs to. A script does so
 * when a country is chosen; this is for a form that was sent without one.
 */
export function clearStaleState(form: FormData, shown: Place): void {
  const isOtherCountry = shown.country !== '' && form.get('country') !== shown.country
  const isStale = form.has('country') && form.get('state') === shown.state
  if (isOtherCountry && isStale) form.set('state', '')
}

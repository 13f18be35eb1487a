import type { BillingValues } from './billing-values'

type Place = Pick<BillingValues, 'country' | 'state'>

/**
 * Empties a state that was submitted with another country than the one it belongs to. A script does
 * this when a country is chosen; this is for forms without scripts.
 */
export function clearStaleState(form: FormData, shown: Place): void {
  const isOtherCountry = shown.country !== '' && form.get('country') !== shown.country
  const isStale = form.has('country') && form.get('state') === shown.state
  if (isOtherCountry && isStale) form.set('state', '')
}

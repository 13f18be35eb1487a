import type { BillingFormValues } from './billing-form'

type Place = Pick<BillingFormValues, 'country' | 'state'>

/**
 * Empties a state that came with the country that was left: it means nothing in another. A script
 * does so when the country is chosen; this is for a form that none sends.
 */
export function clearStaleState(form: FormData, shown: Place): void {
  const isLeft = shown.country !== '' && form.get('country') !== shown.country
  if (isLeft && form.has('country') && form.get('state') === shown.state) form.set('state', '')
}

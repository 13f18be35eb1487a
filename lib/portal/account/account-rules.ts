import type { AccountRules } from '../../billing/account/account-changes'
import { env } from '../../env'

/** Returns what the API that is in use accepts for an account. */
export function getAccountRules(): AccountRules {
  const isOwnApi = env().polarServer === undefined
  return { billingNameCanBeEmptied: isOwnApi, takesUncheckedTaxIds: !isOwnApi }
}

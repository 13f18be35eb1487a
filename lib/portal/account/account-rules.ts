import type { AccountRules } from '../../billing/account-changes'
import { env } from '../../env'

/** What can be changed about an account at the API that is in use. */
export function getAccountRules(): AccountRules {
  const isOwnApi = env().polarServer === undefined
  return { billingNameCanBeEmptied: isOwnApi, takesUncheckedTaxIds: !isOwnApi }
}

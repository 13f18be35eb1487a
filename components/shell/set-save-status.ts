import type { AccountFormState } from '@/lib/billing/account/account-form-state'
import type { BillingFormState } from '@/lib/billing/billing-form-state'
import { setResponseStatus } from '@/lib/current-request'
import { getFailureStatus } from './failure-status'

type Status = BillingFormState['status'] | AccountFormState['status']

/** Sets the status of the page that answers a form without scripts, where something wasn't saved. */
export function setSaveStatus(status: Status): void {
  const code = getCode(status)
  if (code !== null) setResponseStatus(code)
}

/** What has to be decided or corrected first is 409 or 422 (RFC 9110, 15.5). */
function getCode(status: Status): number | null {
  switch (status) {
    case 'untouched':
    case 'offline':
    case 'taken':
    case 'saved':
    case 'unchanged':
      return null
    case 'invalid':
      return 422
    case 'changed':
    case 'conflict':
    case 'unconfirmed':
      return 409
    case 'partly':
      return 503
    default:
      return getFailureStatus(status)
  }
}

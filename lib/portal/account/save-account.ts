import type { AccountOutcome, Unchecked } from '../../billing/account/account-form-state'
import {
  type AccountFormValues,
  accountFields,
  toAccountValues,
} from '../../billing/account/account-values'
import { pickReplacedValues } from '../../billing/edited-values'
import { toFieldErrors } from '../../billing/field-errors'
import type { SignedInCustomer } from '../../contract/customer/customer'
import { callAs } from '../access/call-as'
import { actOnBehalf } from '../access/on-behalf'
import type { PortalFailure, PortalResult } from '../access/result'
import type { PortalSession } from '../session/session-cookie'
import { parseAccountRequest } from './account-request'
import { getAccountRules } from './account-rules'
import { changeOwnDetails } from './known-customer'
import { noteWrittenAccount } from './written-account'

/**
 * Saves what was changed in the form, and nothing else. What only the merchant's token may change
 * is sent first, in one call.
 */
export async function saveAccount(
  session: PortalResult<PortalSession>,
  shown: AccountFormValues,
  typed: Partial<AccountFormValues>,
): Promise<AccountOutcome> {
  const onBehalf = await actOnBehalf(session)
  if (!onBehalf.ok) return toFailedOutcome(onBehalf.failure)
  const { grant, record, change } = onBehalf.data
  const request = parseAccountRequest(record, shown, typed, getAccountRules())
  if (!request.ok) return { status: 'invalid', errors: request.errors }
  const { changes, unchecked } = request.data
  const sent = { ...shown, ...typed }
  const { billing_name, ...recordChanges } = changes

  const first = hasChanges(recordChanges) ? await change(recordChanges) : null
  if (first?.ok === false) return toFailedOutcome(first.failure, sent)
  const second =
    billing_name === undefined
      ? null
      : await callAs(grant, (token) => changeOwnDetails(grant, token, { billing_name }))

  const stored = { ...record, ...getData(first), ...getData(second) }
  if (second?.ok !== false) noteWrittenAccount(grant, stored)
  const values = {
    ...toAccountValues(stored),
    ...(isUnsaved(unchecked) && { tax_id: typed.tax_id ?? '' }),
  }
  if (second?.ok !== false) {
    // What was typed may have been saved before, by a save whose answer was lost.
    const sentFields = accountFields.filter((field) => field !== 'tax_id' || !isUnsaved(unchecked))
    const replaced = pickReplacedValues(shown, typed, toAccountValues(stored), sentFields)
    const isSaved = first || second || hasChanges(replaced)
    return { status: isSaved ? 'saved' : 'unchanged', values, unchecked }
  }
  if (!first) return toFailedOutcome(second.failure, sent)
  return {
    status: 'partly',
    values: { ...values, billing_name: typed.billing_name ?? '' },
    unchecked,
    why: second.failure.kind,
    errors: second.failure.kind === 'invalid' ? toFieldErrors(second.failure.details, sent) : {},
  }
}

/** A tax id that wasn't saved stays in the form. */
function isUnsaved(unchecked: Unchecked | null): boolean {
  return unchecked === 'unsaved' || unchecked === 'replaced'
}

function hasChanges(changes: object): boolean {
  return Object.keys(changes).length > 0
}

function getData(result: PortalResult<SignedInCustomer> | null): Partial<SignedInCustomer> {
  return result?.ok ? result.data : {}
}

function toFailedOutcome(
  failure: PortalFailure,
  sent: Partial<AccountFormValues> = {},
): AccountOutcome {
  if (failure.kind !== 'invalid') return { status: failure.kind }
  return { status: 'invalid', errors: toFieldErrors(failure.details, sent) }
}

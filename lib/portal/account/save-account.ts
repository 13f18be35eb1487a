import type { AccountOutcome, Unchecked } from '../../billing/account-form-state'
import { type AccountFormValues, accountValues } from '../../billing/account-values'
import { fieldErrors } from '../../billing/field-errors'
import type { SignedInCustomer } from '../../contract/customer/customer'
import { updateSignedInCustomer } from '../../polar/customers'
import { callAs } from '../access/call-api'
import { onBehalf } from '../access/on-behalf'
import type { PortalFailure, PortalResult } from '../access/result'
import type { PortalSession } from '../session/session-cookie'
import { accountRequest } from './account-request'
import { accountRules } from './account-rules'

/**
 * Saves what somebody changed in the form, and nothing else. What a customer can't change by
 * themselves goes first, in one call with the merchant's token.
 */
export async function saveAccount(
  session: PortalResult<PortalSession>,
  shown: AccountFormValues,
  typed: Partial<AccountFormValues>,
): Promise<AccountOutcome> {
  const acting = await onBehalf(session)
  if (!acting.ok) return failed(acting.failure)
  const { access, record, change } = acting.data
  const asked = accountRequest(
    record,
    shown,
    change ? typed : withoutRecordOnly(typed),
    accountRules(),
  )
  if (!asked.ok) return { status: 'invalid', errors: asked.errors }
  const { changes, unchecked } = asked.data
  const sent = { ...shown, ...typed }
  const { billing_name, ...rest } = changes

  const first = change && isAny(rest) ? await change(rest) : null
  if (first?.ok === false) return failed(first.failure, sent)
  const own = change ? billingNameOnly(billing_name) : changes
  const second = isAny(own)
    ? await callAs(access, (token) => updateSignedInCustomer(token, own))
    : null

  const stored = { ...record, ...dataOf(first), ...dataOf(second) }
  const values = {
    ...accountValues(stored),
    ...(isLeftOut(unchecked) && { tax_id: typed.tax_id ?? '' }),
  }
  if (second?.ok !== false)
    return { status: first || second ? 'saved' : 'unchanged', values, unchecked }
  if (!first) return failed(second.failure, sent)
  return {
    status: 'partly',
    values: { ...values, billing_name: typed.billing_name ?? '' },
    unchecked,
    why: second.failure.kind,
    errors: second.failure.kind === 'invalid' ? fieldErrors(second.failure.details, sent) : {},
  }
}

/** A tax id that was not saved stays in the form. */
function isLeftOut(unchecked: Unchecked | null): boolean {
  return unchecked === 'unsaved' || unchecked === 'replaced'
}

/** What a customer without an external id can't change has no field in their form. */
function withoutRecordOnly({
  name: _name,
  locale: _locale,
  ...rest
}: Partial<AccountFormValues>): Partial<AccountFormValues> {
  return rest
}

function billingNameOnly(billing_name: string | null | undefined) {
  return billing_name === undefined ? {} : { billing_name }
}

function isAny(changes: object): boolean {
  return Object.keys(changes).length > 0
}

function dataOf(result: PortalResult<SignedInCustomer> | null): Partial<SignedInCustomer> {
  return result?.ok ? result.data : {}
}

function failed(failure: PortalFailure, sent: Partial<AccountFormValues> = {}): AccountOutcome {
  if (failure.kind !== 'invalid') return { status: failure.kind }
  return { status: 'invalid', errors: fieldErrors(failure.details, sent) }
}

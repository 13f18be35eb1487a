import { listCustomers } from '@polar-sh/sdk/2026-10/services/customers'
import { getOrganizations } from '@polar-sh/sdk/2026-10/services/organizations'
import * as z from 'zod/mini'
import { type OrganizationBrand, organizationBrand } from '../../contract/organization/organization'
import { asMerchant } from '../as-merchant'
import { read } from '../call'
import { ContractViolationError, type Failure, type Result } from '../failure'
import { runInBulk } from '../network/spend-budget'

/** The organization, or why it can't be had, in the middle of a sentence. */
export type OrganizationReading =
  | { ok: true; organization: OrganizationBrand }
  | { ok: false; reason: string; failure: Failure['kind'] | 'violation' }

/** A customer names the organization: a token doesn't say whose it is. */
const anyCustomer = z.object({ items: z.array(z.object({ organization_id: z.guid() })) })

/**
 * Reads the organization whose token is configured at an API elsewhere, in two calls that wait
 * behind those of pages. It takes the scope `organizations:read`, which nothing else needs.
 */
export async function readOrganization(): Promise<OrganizationReading> {
  try {
    const result = await runInBulk(readOwn)
    if (result.ok) return { ok: true, organization: result.data }
    const { kind } = result.failure
    return { ok: false, failure: kind, reason: reasons[kind] }
  } catch (error) {
    if (!(error instanceof ContractViolationError)) throw error
    return { ok: false, failure: 'violation', reason: 'the API’s answer makes no sense' }
  }
}

async function readOwn(): Promise<Result<OrganizationBrand>> {
  const customers = asMerchant(
    'customers:read',
    await read('finding the organization', anyCustomer, (client) =>
      listCustomers(client)({ limit: 1 }),
    ),
  )
  if (!customers.ok) return customers
  const [customer] = customers.data.items
  if (!customer) return { ok: false, failure: { kind: 'missing' } }
  return read('reading the organization', organizationBrand, (client) =>
    getOrganizations(client)(customer.organization_id),
  )
}

const refused = 'the API rejects the request'
const silent = 'the API doesn’t answer'

const reasons: Record<Failure['kind'], string> = {
  forbidden: 'POLAR_ACCESS_TOKEN lacks the scope organizations:read',
  missing: 'the API has no customer yet who names it, or doesn’t show it',
  expired: 'the API doesn’t accept POLAR_ACCESS_TOKEN',
  invalid: refused,
  changed: refused,
  busy: 'the API is too busy',
  unavailable: silent,
  unclear: silent,
}

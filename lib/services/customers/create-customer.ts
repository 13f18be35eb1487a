import { randomUUID } from 'node:crypto'
import type { Customer } from '../../contract/customer/customer'
import type { CustomerCreate } from '../../contract/customer/customer-input'
import type { Database } from '../../db/database'
import { customers, members } from '../../db/schema'
import { recordEvent } from '../events/record-event'
import { ownOrganization } from '../organizations/own-organization'
import type { Services } from '../services'
import {
  checkEmail,
  checkExternalId,
  checkOrganization,
  checkOwner,
  checkTaxId,
  combine,
  throwIfTaken,
} from './customer-rules'
import { type CustomerRow, presentCustomer } from './present-customer'

/**
 * Adds a customer. A person gets a member to act for them, their owner; a team gets the
 * owner who is named, or one with the team's email.
 *
 * @throws {ServiceError} `invalid` with every violation.
 */
export function createCustomer(services: Services, input: CustomerCreate): Promise<Customer> {
  return services.database.transaction(async (transaction) => {
    const organization = await ownOrganization(transaction, services)
    const id = randomUUID()
    const newCustomer = { id, organization_id: organization.id, email: null, external_id: null }
    const noTaxId = { tax_id: null, billing_address: null }
    const { type, name, locale, metadata, billing_address } = input
    const [row] = await transaction
      .insert(customers)
      .values({
        id,
        created_at: services.clock(),
        organization_id: organization.id,
        type,
        metadata,
        name: name ?? null,
        locale: locale ?? null,
        billing_address: billing_address ?? null,
        ...combine([
          checkOrganization(organization.id, input.organization_id),
          await checkEmail(transaction, newCustomer, input.email),
          await checkExternalId(transaction, newCustomer, input.external_id),
          checkOwner(input),
          checkTaxId(noTaxId, { ...input, billing_address: billing_address ?? undefined }),
        ]),
      })
      .returning()
      .catch(throwIfTaken)
    if (!row) throw new Error('An insert that gave no row')
    await addOwner(transaction, row, input.owner)
    const shown = presentCustomer(row)
    await recordEvent(transaction, services, 'customer.created', shown)
    return shown
  })
}

async function addOwner(
  transaction: Database,
  customer: CustomerRow,
  owner: CustomerCreate['owner'],
): Promise<void> {
  const email = owner?.email ?? customer.email
  if (!email) throw new Error('A customer without an owner')
  await transaction.insert(members).values({
    id: randomUUID(),
    created_at: customer.created_at,
    customer_id: customer.id,
    external_id: owner?.external_id ?? null,
    email,
    name: owner?.name ?? (customer.type === 'individual' ? customer.name : null),
    role: 'owner',
  })
}

import { and, eq, ne, sql } from 'drizzle-orm'
import type { Customer, CustomerUpdate } from '../../contract/customer'
import type { ProblemDetail } from '../../contract/problem'
import type { Database } from '../../db/database'
import { customers } from '../../db/schema'
import { broken, invalid, notFound } from '../errors'
import type { Services } from '../services'
import { knownAs } from './find-customer'
import { presentCustomer } from './present-customer'
import { recognizeTaxId } from './tax-id'

type CustomerRow = typeof customers.$inferSelect
type Changes = Partial<typeof customers.$inferInsert>
type Checked = { changes: Changes; problems: ProblemDetail[] }

/**
 * Changes what the merchant keeps about a customer, found by the merchant's own id.
 * Absent fields stay as they were; all of it is saved, or nothing.
 *
 * @throws {ServiceError} `not_found`; `invalid` with every rule that the update breaks.
 */
export async function updateCustomerByExternalId(
  services: Services,
  externalId: string,
  update: CustomerUpdate,
): Promise<Customer> {
  return services.database.transaction(async (transaction) => {
    const [row] = await transaction
      .select()
      .from(customers)
      .where(knownAs(externalId))
      .for('update')
    if (!row) throw notFound()
    const checks = [
      await checkEmail(transaction, row, update),
      checkAddress(update),
      checkTaxId(row, update),
    ]
    const problems = checks.flatMap((check) => check.problems)
    if (problems.length > 0) throw invalid(...problems)
    const changes = Object.assign(plainChanges(update), ...checks.map((check) => check.changes))
    if (Object.keys(changes).length === 0) return presentCustomer(row)
    const [updated] = await transaction
      .update(customers)
      .set({ ...changes, modified_at: services.clock() })
      .where(eq(customers.id, row.id))
      .returning()
      .catch(refuseTakenEmail)
    if (!updated) throw notFound()
    return presentCustomer(updated)
  })
}

function plainChanges({ name, locale, metadata }: CustomerUpdate): Changes {
  return {
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
    ...(metadata !== undefined && { metadata }),
  }
}

async function checkEmail(
  database: Database,
  row: CustomerRow,
  { email }: CustomerUpdate,
): Promise<Checked> {
  if (!email || email === row.email) return { changes: {}, problems: [] }
  const [taken] = await database
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.organization_id, row.organization_id),
        eq(sql`lower(${customers.email})`, email.toLowerCase()),
        ne(customers.id, row.id),
      ),
    )
  if (!taken) return { changes: { email, email_verified: false }, problems: [] }
  return { changes: {}, problems: [emailTaken] }
}

const emailTaken = broken(['email'], 'A customer with this email address already exists.')

/** Somebody else may have taken the email since it was checked. */
function refuseTakenEmail(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error && cause.message.includes('customers_email')) throw invalid(emailTaken)
  throw error
}

function checkAddress({ billing_address }: CustomerUpdate): Checked {
  if (billing_address === undefined) return { changes: {}, problems: [] }
  if (billing_address) return { changes: { billing_address }, problems: [] }
  const msg = 'Customer billing address cannot be reset to null once set.'
  return { changes: {}, problems: [broken(['billing_address'], msg)] }
}

/** A new tax id has to fit the country, and so does the stored one when the country changes. */
function checkTaxId(row: CustomerRow, update: CustomerUpdate): Checked {
  if (update.tax_id === null)
    return { changes: { tax_id: null, tax_id_format: null }, problems: [] }
  const value = update.tax_id ?? (update.billing_address ? row.tax_id : null)
  if (!value) return { changes: {}, problems: [] }
  const country = update.billing_address?.country ?? row.billing_address?.country
  if (!country) {
    const msg = 'Country is required to validate tax ID.'
    return { changes: {}, problems: [broken(['billing_address'], msg, 'missing')] }
  }
  const taxId = recognizeTaxId(country, value)
  if (!taxId) return { changes: {}, problems: [broken(['tax_id'], 'Invalid tax ID.')] }
  return { changes: { tax_id: taxId.value, tax_id_format: taxId.format }, problems: [] }
}

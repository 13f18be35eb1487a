import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { PortalCustomerUpdate } from '../../contract/customer/customer-details'
import type { CustomerCreate, CustomerUpdate } from '../../contract/customer/customer-input'
import type { ProblemDetail } from '../../contract/problem'
import type { Database } from '../../db/database'
import { customers } from '../../db/schema'
import { checkTaxId as checkByCountry } from '../../tax-id/check'
import { invalid, violation } from '../errors'
import type { CustomerRow } from './present-customer'

export type CustomerChanges = Partial<typeof customers.$inferInsert>

/** The outcome of one rule: the columns to change, or why they can't be. */
export type Checked = { changes: CustomerChanges; problems: ProblemDetail[] }

const unchanged: Checked = { changes: {}, problems: [] }

const rejected = (problem: ProblemDetail): Checked => ({ changes: {}, problems: [problem] })

const emailTaken = violation(['email'], 'A customer with this email address already exists.')
const externalIdTaken = violation(
  ['external_id'],
  'A customer with this external ID already exists.',
)

type Identified = { id: string; organization_id: string }

/** An email belongs to one customer, in whatever case it is written; a new one is unverified. */
export async function checkEmail(
  database: Database,
  customer: Identified & { email: string | null },
  email: string | null | undefined,
): Promise<Checked> {
  if (!email || email === customer.email) return unchanged
  const same = eq(sql`lower(${customers.email})`, email.toLowerCase())
  const isTaken = await belongsToAnother(database, customer, same)
  return isTaken
    ? rejected(emailTaken)
    : { changes: { email, email_verified: false }, problems: [] }
}

/** The merchant's own id can be given once. */
export async function checkExternalId(
  database: Database,
  customer: Identified & { external_id: string | null },
  external_id: string | null | undefined,
): Promise<Checked> {
  if (!external_id || external_id === customer.external_id) return unchanged
  if (customer.external_id) {
    return rejected(violation(['external_id'], 'Customer external ID cannot be updated.'))
  }
  const isTaken = await belongsToAnother(database, customer, eq(customers.external_id, external_id))
  return isTaken ? rejected(externalIdTaken) : { changes: { external_id }, problems: [] }
}

async function belongsToAnother(
  database: Database,
  { id, organization_id }: Identified,
  same: ReturnType<typeof eq>,
): Promise<boolean> {
  const [other] = await database
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        eq(customers.organization_id, organization_id),
        same,
        ne(customers.id, id),
        isNull(customers.deleted_at),
      ),
    )
  return other !== undefined
}

/**
 * Turns the failure of a unique index into a violation: somebody else may have taken the email or
 * the id since it was checked.
 *
 * @throws {ServiceError} `invalid`, or the error as it came when it is another one.
 */
export function throwIfTaken(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined
  const message = cause instanceof Error ? cause.message : ''
  if (message.includes('customers_email')) throw invalid(emailTaken)
  if (message.includes('customers_external_id')) throw invalid(externalIdTaken)
  throw error
}

/** A person can become a team; a team, with its members, can't become a person. */
export function checkType(row: CustomerRow, type: CustomerUpdate['type']): Checked {
  if (!type || type === row.type) return unchanged
  if (type === 'team') return { changes: { type }, problems: [] }
  return rejected(violation(['type'], 'A team customer cannot become an individual one.'))
}

/** An address can be replaced, also by one in another country, but not removed. */
export function checkAddress({
  billing_address,
}: Pick<CustomerUpdate, 'billing_address'>): Checked {
  if (billing_address === undefined) return unchanged
  if (billing_address) return { changes: { billing_address }, problems: [] }
  const msg = 'Customer billing address cannot be reset to null once set.'
  return rejected(violation(['billing_address'], msg))
}

/** A new tax id has to fit the country, and so does the stored one when the country changes. */
export function checkTaxId(
  stored: Pick<CustomerRow, 'tax_id' | 'billing_address'>,
  update: Pick<CustomerUpdate, 'tax_id' | 'billing_address'>,
): Checked {
  if (update.tax_id === null) {
    return { changes: { tax_id: null, tax_id_format: null }, problems: [] }
  }
  const former = stored.billing_address?.country
  const country = update.billing_address?.country ?? former
  const value = update.tax_id ?? (country === former ? null : stored.tax_id)
  if (!value) return unchanged
  if (!country) {
    const msg = 'Country is required to validate tax ID.'
    return rejected(violation(['billing_address'], msg, 'missing'))
  }
  const checked = checkByCountry(country, value)
  if (checked.answer !== 'right') {
    return rejected(violation(['tax_id'], 'Invalid tax ID.', 'invalid'))
  }
  return { changes: { tax_id: checked.value, tax_id_format: checked.format }, problems: [] }
}

/** Nothing is paid here, so no payment method exists. */
export function checkPaymentMethod({ default_payment_method_id }: PortalCustomerUpdate): Checked {
  if (!default_payment_method_id) return unchanged
  return rejected(violation(['default_payment_method_id'], 'Payment method does not exist.'))
}

/** A customer is added to the one merchant that there is. */
export function checkOrganization(own: string, named: string | null | undefined): Checked {
  if (!named || named === own) return unchanged
  return rejected(violation(['organization_id'], 'Organization not found.'))
}

/** Who acts for a customer is reached by email: the owner's own, or the customer's. */
export function checkOwner({ email, owner }: Pick<CustomerCreate, 'email' | 'owner'>): Checked {
  if (email || owner) return unchanged
  return rejected(violation(['email'], 'An email is required to create an owner member.'))
}

/**
 * The changes that all rules together allow.
 *
 * @throws {ServiceError} `invalid` with every violation.
 */
export function combine(checks: Checked[]): CustomerChanges {
  const problems = checks.flatMap((check) => check.problems)
  if (problems.length > 0) throw invalid(...problems)
  return Object.assign({}, ...checks.map((check) => check.changes))
}

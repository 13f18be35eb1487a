import type { SignedInCustomer } from '../../contract/customer/customer'
import { env } from '../../env'
import { getSignedInCustomer, updateSignedInCustomer } from '../../polar/customers'
import type { Result } from '../../polar/failure'
import { onePerProcess } from '../../process-wide'
import { type TokenSource, toSourceKey } from '../session/api-token'
import { createCustomerMemory, type Memory } from '../session/memory'

declare module '../../process-wide' {
  interface ProcessWide {
    knownCustomers: Memory<SignedInCustomer>
  }
}

const known = () => onePerProcess('knownCustomers', () => createCustomerMemory())

/**
 * Reads the customer of a session. What an API elsewhere said is remembered for two minutes: every
 * page shows their name and speaks their language. It opens nothing: whoever reads orders is
 * vouched for by that call, and revocations are looked up at each request.
 */
export async function readKnownCustomer(
  source: TokenSource,
  token: string,
): Promise<Result<SignedInCustomer>> {
  const recalled = recallCustomer(source)
  if (recalled) return { ok: true, data: recalled }
  const customer = await getSignedInCustomer(token)
  if (customer.ok) rememberCustomer(source, customer.data)
  return customer
}

/** The customer of a session, if it was read lately. */
export function recallCustomer(source: TokenSource): SignedInCustomer | undefined {
  return known().recall(toSourceKey(source))
}

/** Remembers the customer of a session as they are now. */
export function rememberCustomer(source: TokenSource, customer: SignedInCustomer): void {
  if (env().polarServer) known().keep(toSourceKey(source), customer)
}

/** The customer changes what they may by themselves, and is known as they are then. */
export async function changeOwnDetails(
  source: TokenSource,
  token: string,
  changes: Parameters<typeof updateSignedInCustomer>[1],
): Promise<Result<SignedInCustomer>> {
  const changed = await updateSignedInCustomer(token, changes)
  if (changed.ok) rememberCustomer(source, changed.data)
  else forgetCustomer(source)
  return changed
}

/** Has the customer of a session read again, since they may have changed. */
export function forgetCustomer(source: TokenSource): void {
  known().forget(toSourceKey(source))
}

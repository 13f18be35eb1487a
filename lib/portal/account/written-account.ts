import type { SignedInCustomer } from '../../contract/customer/customer'
import { onePerProcess } from '../../process-wide'
import { createRequestMemory, type RequestMemory } from '../request/request-memory'
import { type TokenSource, toSourceKey } from '../session/api-token'

declare module '../../process-wide' {
  interface ProcessWide {
    writtenAccounts: RequestMemory<SignedInCustomer>
  }
}

const written = () => onePerProcess('writtenAccounts', () => createRequestMemory())

/** Notes an account as it is now that somebody changed it who may change all of it. */
export function noteWrittenAccount(source: TokenSource, customer: SignedInCustomer): void {
  written().keep(toSourceKey(source), customer)
}

/** The account as this request has changed it. */
export function recallWrittenAccount(source: TokenSource): SignedInCustomer | undefined {
  return written().recall(toSourceKey(source))
}

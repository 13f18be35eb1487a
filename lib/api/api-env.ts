import type { Caller, CustomerCaller } from '../services/caller'
import type { Services } from '../services/services'

/** What every handler finds in its context. */
export type ApiEnv = { Variables: { services: Services; caller: Caller } }

/** As above, where only customers and their members get to. */
export type CustomerApiEnv = { Variables: { services: Services; caller: CustomerCaller } }

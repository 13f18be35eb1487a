import type { Services } from '../services/services'

/** What every handler finds in its context. */
export type ApiEnv = { Variables: { services: Services } }

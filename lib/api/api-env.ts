import type { Services } from '../services/services'

/** What a caller in this process may bring along. */
export type ApiBindings = {
  /**
   * Takes an answer as the object that it is, instead of as JSON in the body. It belongs to the taker,
   * who checks it as any other answer.
   */
  handOver?: (answer: unknown) => void
}

/** What every handler finds in its context. */
export type ApiEnv = { Variables: { services: Services }; Bindings: ApiBindings }

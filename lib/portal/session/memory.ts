/** Values by key, each for a time; of too many, the least recently used are dropped. */
export type Memory<Value> = {
  recall(key: string): Value | undefined
  keep(key: string, value: Value): void
  forget(key: string): void
}

/**
 * Creates an empty memory, of this process.
 *
 * @param lifetime Milliseconds that a value is kept.
 * @param size How many are kept at most.
 */
export function createMemory<Value>(lifetime: number, size: number): Memory<Value> {
  const kept = new Map<string, { value: Value; until: number }>()
  return {
    recall(key) {
      const entry = kept.get(key)
      kept.delete(key)
      if (!entry || entry.until <= Date.now()) return undefined
      kept.set(key, entry)
      return entry.value
    },
    keep(key, value) {
      kept.delete(key)
      kept.set(key, { value, until: Date.now() + lifetime })
      const [oldest] = kept.keys()
      if (kept.size > size && oldest !== undefined) kept.delete(oldest)
    },
    forget(key) {
      kept.delete(key)
    },
  }
}

/** How long a change that was made elsewhere may go unseen. */
const CUSTOMER_LIFETIME_MS = 2 * 60_000

const CUSTOMERS_MAX = 5_000

/** Creates an empty memory of what was read of customers. */
export function createCustomerMemory<Value>(): Memory<Value> {
  return createMemory(CUSTOMER_LIFETIME_MS, CUSTOMERS_MAX)
}

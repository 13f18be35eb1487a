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

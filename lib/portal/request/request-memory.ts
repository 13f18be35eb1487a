import { type CurrentRequest, currentRequest } from '../../current-request'

/** What one request knows already: the page that an action shows again needn't ask for it. */
export type RequestMemory<Value> = {
  recall(key: string): Value | undefined
  /** Beside requests, nothing is kept. */
  keep(key: string, value: Value): void
}

export function createRequestMemory<Value>(): RequestMemory<Value> {
  const kept = new WeakMap<CurrentRequest, Map<string, Value>>()
  return {
    recall(key) {
      const request = currentRequest()
      return request && kept.get(request)?.get(key)
    },
    keep(key, value) {
      const request = currentRequest()
      if (!request) return
      const values = kept.get(request) ?? new Map<string, Value>()
      kept.set(request, values.set(key, value))
    },
  }
}

import { AsyncLocalStorage } from 'node:async_hooks'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { CurrentRequest } from '../current-request'

/** Does something as if it were for a request with this id, which `npm start` would have set. */
export function inRequest<Result>(id: string, work: () => Result): Result {
  globalThis.porticoRequests ??= new AsyncLocalStorage<CurrentRequest>()
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  return globalThis.porticoRequests.run({ id, response }, work)
}

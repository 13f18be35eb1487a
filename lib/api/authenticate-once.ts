import { type CurrentRequest, currentRequest } from '../current-request'
import type { Caller } from '../services/caller'
import type { Services } from '../services/services'
import { authenticate } from '../services/sessions/authenticate'

type Authenticating = Map<string, Promise<Caller | null>>

const underWay = new WeakMap<CurrentRequest, WeakMap<Services, Authenticating>>()

/**
 * As `authenticate`. A page makes several calls at once with one token: these share one lookup while
 * it lasts. Nothing is kept after it, nor shared with another request.
 */
export function authenticateOnce(services: Services, token: string): Promise<Caller | null> {
  const request = currentRequest()
  if (!request) return authenticate(services, token)
  const ofRequest = underWay.get(request) ?? new WeakMap<Services, Authenticating>()
  underWay.set(request, ofRequest)
  const lookups: Authenticating = ofRequest.get(services) ?? new Map()
  ofRequest.set(services, lookups)
  const lookup =
    lookups.get(token) ?? authenticate(services, token).finally(() => lookups.delete(token))
  lookups.set(token, lookup)
  return lookup
}

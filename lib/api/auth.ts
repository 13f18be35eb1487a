import { createMiddleware } from 'hono/factory'
import { authenticate } from '../services/sessions/authenticate'
import type { ApiEnv, CustomerApiEnv } from './api-env'
import { invalidToken, unauthorized } from './problems'

/** Finds out who calls; a request without a usable token gets no further. */
export const authenticateCaller = createMiddleware<ApiEnv>(async (context, next) => {
  const token = bearerToken(context.req.header('Authorization'))
  if (!token) return unauthorized()
  const caller = await authenticate(context.get('services'), token)
  if (!caller) return invalidToken()
  context.set('caller', caller)
  await next()
})

/** For the merchant only: a session's token is of the wrong kind here. */
export const merchantOnly = createMiddleware<ApiEnv>(async (context, next) => {
  if (context.get('caller').kind !== 'merchant') return unauthorized()
  await next()
})

/** For customers and their members only. */
export const customerOnly = createMiddleware<CustomerApiEnv>(async (context, next) => {
  if (context.get('caller').kind !== 'customer') return unauthorized()
  await next()
})

function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
}

import type { Context } from 'hono'
import type { Caller } from '../services/caller'
import type { ApiEnv } from './api-env'
import { authenticateOnce } from './authenticate-once'
import { AuthError } from './problems'

/**
 * Authenticates the caller for an operation; null where it is for anyone, who may bring any token
 * that works.
 *
 * @throws {AuthError} for no token, one that isn't usable, or one of the wrong kind.
 */
export async function requireCaller(
  context: Context<ApiEnv>,
  audience: Caller['kind'] | 'anyone',
): Promise<Caller | null> {
  const token = bearerToken(context.req.header('Authorization'))
  if (!token && audience === 'anyone') return null
  if (!token) throw new AuthError('unauthorized')
  const caller = await authenticateOnce(context.var.services, token)
  if (!caller) throw new AuthError('invalid_token')
  if (audience === 'anyone') return null
  if (caller.kind !== audience) throw new AuthError('unauthorized')
  return caller
}

function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
}

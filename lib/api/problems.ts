import { randomUUID } from 'node:crypto'
import type { ProblemDetail } from '../contract/problem'
import { requestId } from '../current-request'
import { log, reasonOf, traceOf } from '../log'
import { type Failure, isUnavailable, ServiceError } from '../services/errors'
import { refusalOf } from './paper-problems'

/** Seconds after which a retry makes sense; a database server takes about as long to restart. */
const RETRY_AFTER = 5

const challenge = 'Bearer realm="polar"'

/** The caller can't be authenticated: no token, one of the wrong kind, or one that isn't usable. */
export class AuthError extends Error {
  override name = 'AuthError'

  constructor(readonly reason: 'unauthorized' | 'invalid_token') {
    super(`Not authenticated: ${reason}`)
  }
}

/** Malformed, unknown, expired and revoked tokens get the same answer, which tells nothing. */
const authProblems = {
  unauthorized: { error: 'Unauthorized', detail: 'Unauthorized' },
  invalid_token: {
    error: 'invalid_token',
    error_description:
      'The access token provided is expired, revoked, malformed, or invalid for other reasons.',
  },
}

/** The header repeats the error for clients that look nowhere else (RFC 6750). */
function notAuthenticated(reason: AuthError['reason']): Response {
  const { error, error_description } = authProblems.invalid_token
  const told =
    reason === 'invalid_token'
      ? `${challenge}, error="${error}", error_description="${error_description}"`
      : challenge
  const headers = { 'WWW-Authenticate': told }
  return Response.json(authProblems[reason], { status: 401, headers })
}

/** Nothing is at this path. */
export function notFoundProblem(): Response {
  return responseTo({ code: 'not_found' })
}

/** Something is at this path, but it takes other methods. */
export function wrongMethod(allowed: string[]): Response {
  const body = { error: 'MethodNotAllowed', detail: 'Method Not Allowed' }
  return Response.json(body, { status: 405, headers: { Allow: allowed.join(', ') } })
}

/** A body that is not even read. */
export function tooLarge(): Response {
  const body = { error: 'RequestEntityTooLarge', detail: 'The body is too large' }
  return Response.json(body, { status: 413 })
}

/** The one place where a service's failure becomes a status and a body. */
export function toProblem(error: Error): Response {
  if (error instanceof ServiceError) return responseTo(error.failure)
  if (error instanceof AuthError) {
    return notAuthenticated(error.reason)
  }
  if (isUnavailable(error)) return unavailable(error)
  const request = requestId() ?? randomUUID()
  log('error', 'The API failed', { request, reason: traceOf(error) })
  const detail = `Something went wrong on our side. It was logged as ${request}.`
  return Response.json({ error: 'InternalServerError', detail }, { status: 500 })
}

/** The database can't be reached at the moment; the caller can only try again later. */
function unavailable(error: Error): Response {
  log('error', 'The API can’t reach its database', { reason: reasonOf(error) })
  const body = {
    error: 'ServiceUnavailable',
    detail: 'The service is not available at the moment. Please try again shortly.',
  }
  return Response.json(body, { status: 503, headers: { 'Retry-After': String(RETRY_AFTER) } })
}

function responseTo(failure: Failure): Response {
  switch (failure.code) {
    case 'not_found':
      return Response.json({ error: 'ResourceNotFound', detail: 'Not found' }, { status: 404 })
    case 'not_permitted': {
      const detail = 'Only owners and billing managers can access billing features.'
      return Response.json({ error: 'NotPermitted', detail }, { status: 403 })
    }
    case 'changed': {
      const detail = 'It was changed since it was read'
      const headers = { ETag: `"${failure.revision}"` }
      return Response.json({ error: 'PreconditionFailed', detail }, { status: 412, headers })
    }
    case 'refused':
      return refusalOf(failure.reason)
    case 'malformed':
      return unprocessable('RequestValidationError', failure.details)
    case 'invalid':
      return unprocessable('PolarRequestValidationError', failure.details)
  }
}

function unprocessable(error: string, detail: ProblemDetail[]): Response {
  return Response.json({ error, detail }, { status: 422 })
}

import { PolarNetworkError } from '@polar-sh/sdk'
import type { Client } from '../in-process'

type SendRequest = Client['sendRequest']

/** Who waits longer for an answer has left. */
const TIMEOUT_MS = 5_000

/**
 * Sends a request over the network. It follows no redirect, and tells why there is no answer, which
 * the client of the SDK leaves out.
 *
 * @throws {PolarNetworkError}
 */
export async function sendRequest(
  ...[[url, init], options]: Parameters<SendRequest>
): Promise<Response> {
  const headers = new Headers(init.headers)
  if (options?.accessToken) headers.set('Authorization', `Bearer ${options.accessToken}`)
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(url, { ...init, headers, signal, redirect: 'manual' })
  } catch (error) {
    throw new PolarNetworkError(explain(error))
  }
}

/** The cause has the system's own word: `getaddrinfo ENOTFOUND api.example`, an expired certificate. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1_000} s`
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return cause.message || ('code' in cause ? String(cause.code) : error.message)
}

import type { Client } from '../in-process'
import { explainUnreachable } from './unreachable'

type SendRequest = Client['sendRequest']

/** Who waits longer for an answer has left. */
const TIMEOUT_MS = 5_000

/**
 * Sends a request over the network. It follows no redirect, and tells why there is no answer, which
 * the client of the SDK leaves out.
 *
 * @throws {UnreachableError}
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
    throw explainUnreachable(error)
  }
}

import { PolarRateLimitError } from '@polar-sh/sdk'
import { polarClient } from '../client'
import { UnreachableError } from '../network/unreachable'

/** A call with the merchant's token that can't change anything. */
export type Probe = {
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  query?: Record<string, number>
  body?: unknown
}

/** What the API itself answered; the body is null where it is no JSON. */
export type ProbeAnswer = { status: number; date: Date | null; body: unknown }

/** Asks the configured API once, over the same way as everything else is asked. */
export async function sendProbe({
  method,
  path,
  query = {},
  body,
}: Probe): Promise<ProbeAnswer | UnreachableError> {
  const client = await polarClient()
  try {
    const response = await client.sendRequest(
      client.buildRequest(method, path, {}, query, body),
      {},
    )
    return {
      status: response.status,
      date: parseDate(response.headers.get('Date')),
      body: await response.json().catch(() => null),
    }
  } catch (error) {
    if (error instanceof UnreachableError) return error
    if (error instanceof PolarRateLimitError) return { status: 429, date: null, body: null }
    throw error
  }
}

function parseDate(value: string | null): Date | null {
  const date = new Date(value ?? '')
  return Number.isNaN(date.getTime()) ? null : date
}

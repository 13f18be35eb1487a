import * as z from 'zod/mini'
import { type Message, sign } from './signature'

/** Where the merchant wants to be told what happened. */
export type Webhook = {
  url: string
  /** What deliveries are signed with. */
  secret: string
  /** Milliseconds in which it has to answer. */
  timeout: number
}

/**
 * Posts a message to the webhook, signed as Standard Webhooks has it. It is delivered when
 * the answer is a 2xx; redirects are not followed.
 *
 * @returns Null when it is delivered, else why not, in one line without secrets.
 */
export async function post(webhook: Webhook, message: Message, now: Date): Promise<string | null> {
  const { id, body } = message
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(webhook.timeout),
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Portico',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
        'webhook-signature': sign(webhook.secret, message, now),
      },
      body,
    })
    // Nothing in it matters, and it may be endless.
    await response.body?.cancel()
    return response.ok ? null : `The webhook answered ${response.status}`
  } catch (error) {
    return reasonOf(error, webhook)
  }
}

const failed = z.object({ cause: z.object({ code: z.string() }) })

/** Only codes: the message of an error may hold the address, and that may hold a secret. */
function reasonOf(error: unknown, { timeout }: Webhook): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `The webhook did not answer within ${timeout / 1_000} s`
  }
  const { data } = failed.safeParse(error)
  return data ? `The webhook can't be reached: ${data.cause.code}` : "The webhook can't be reached"
}

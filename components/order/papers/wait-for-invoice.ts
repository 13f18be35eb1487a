import { callAgainIfLost } from '@/components/ui/call-again-if-lost'

const INTERVAL_MS = 1_500
const WAIT_MS = 60_000

/** What was answered instead; `error` is that of the form's field. */
export type Failure = { problem: unknown; error?: unknown }

/** Sends the form that has an invoice issued, and waits until it is ready, a minute at most. */
export async function waitForInvoice(
  action: string,
  form: FormData,
  signal: AbortSignal,
): Promise<'ready' | 'slow' | Failure> {
  const started = Date.now()
  let answer = await ask(action, { method: 'POST', body: form, signal })
  while (answer === 'preparing') {
    if (Date.now() - started > WAIT_MS) return 'slow'
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
    answer = await ask(action, { signal })
  }
  return answer
}

async function ask(action: string, init: RequestInit): Promise<'ready' | 'preparing' | Failure> {
  try {
    const answer: unknown = await callAgainIfLost(async () => {
      const response = await fetch(action, { ...init, headers: { Accept: 'application/json' } })
      return response.json()
    })
    if (answer === 'ready' || answer === 'preparing') return answer
    const { problem, error } = Object(answer)
    return { problem, error }
  } catch {
    return { problem: 'unavailable' }
  }
}

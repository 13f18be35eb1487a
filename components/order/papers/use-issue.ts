'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAbortSignal } from '@/components/ui/use-abort-signal'
import { type IssueMessages, toProblem } from './paper-offer'

const INTERVAL_MS = 1_500
const WAIT_MS = 60_000

type Progress =
  | 'idle'
  | 'making'
  /** It takes too long to wait for. */
  | 'slow'
  | { problem: keyof IssueMessages['problems']; error: string | undefined }

/** What was answered instead; `error` is that of the form's field. */
type Failure = { problem: unknown; error?: unknown }

/** Has an invoice issued by a script, waits until it is ready, and downloads it. */
export function useIssue(action: string, { problems }: IssueMessages) {
  const [progress, setProgress] = useState<Progress>('idle')
  const router = useRouter()
  const startSignal = useAbortSignal()

  async function issue(form: FormData) {
    setProgress('making')
    const signal = startSignal()
    const ended = await waitUntilReady(action, form, signal)
    if (signal.aborted) return
    if (ended === 'ready') {
      window.location.assign(action)
      router.refresh()
    }
    setProgress(ended === 'ready' ? 'idle' : ended === 'slow' ? 'slow' : toFailure(ended))
  }

  const toFailure = ({ problem, error }: Failure) => ({
    problem: toProblem(problem, problems),
    error: typeof error === 'string' ? error : undefined,
  })

  return { progress, issue }
}

async function waitUntilReady(
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
    const response = await fetch(action, { ...init, headers: { Accept: 'application/json' } })
    const answer: unknown = await response.json()
    if (answer === 'ready' || answer === 'preparing') return answer
    const { problem, error } = Object(answer)
    return { problem, error }
  } catch {
    return { problem: 'unavailable' }
  }
}

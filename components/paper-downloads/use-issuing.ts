'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callAgainIfLost } from '@/components/ui/call-again-if-lost'
import { useAbortSignal } from '@/components/ui/use-abort-signal'

/** What is said while more are left, or the page that says what came of it. */
type Answer =
  | { done: number; next: number; message: string }
  | { to: `/orders/papers?${string}` | `/sign-in?${string}` }

/**
 * Asks a path again and again to issue what is left, and then opens the page that it leads to. That
 * is no full load, which would cancel a download that was asked for meanwhile.
 */
export function useIssuing(path: string) {
  const [progress, setProgress] = useState<string | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const router = useRouter()
  const startSignal = useAbortSignal()

  async function issue(form: FormData) {
    setIsWorking(true)
    const signal = startSignal()
    let answer = await ask(path, form, { done: 0, next: 0 }, signal)
    while ('done' in answer && !signal.aborted) {
      setProgress(answer.message)
      answer = await ask(path, form, answer, signal)
    }
    if (!('to' in answer) || signal.aborted) return
    router.push(answer.to)
    setProgress(null)
    setIsWorking(false)
  }

  return { progress, isWorking, issue }
}

async function ask(
  path: string,
  form: FormData,
  { done, next }: { done: number; next: number },
  signal: AbortSignal,
): Promise<Answer> {
  const chosen = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') chosen.append(name, value)
  const body = new URLSearchParams(chosen)
  body.set('done', String(done))
  body.set('next', String(next))
  try {
    return await callAgainIfLost(async (key) => {
      const headers = { Accept: 'application/json', 'Idempotency-Key': key }
      const response = await fetch(path, { method: 'POST', body, headers, signal })
      return response.json()
    })
  } catch {
    chosen.set('problem', 'unavailable')
    return { to: `/orders/papers?${chosen}` }
  }
}

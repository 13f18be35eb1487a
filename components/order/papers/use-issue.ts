'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useAbortSignal } from '@/components/ui/use-abort-signal'
import { type IssueMessages, toProblem } from './paper-offer'
import type { Failure } from './wait-for-invoice'

type Progress =
  | 'idle'
  | 'making'
  /** It takes too long to wait for. */
  | 'slow'
  | { problem: keyof IssueMessages['problems']; error: string | undefined }

/** Has an invoice issued by a script, waits until it is ready, and downloads it. */
export function useIssue(action: string, { problems }: IssueMessages) {
  const [progress, setProgress] = useState<Progress>('idle')
  const router = useRouter()
  const startSignal = useAbortSignal()

  async function issue(form: FormData) {
    setProgress('making')
    const signal = startSignal()
    const ended = await import('./wait-for-invoice').then(
      ({ waitForInvoice }) => waitForInvoice(action, form, signal),
      (): Failure => ({ problem: 'unavailable' }),
    )
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

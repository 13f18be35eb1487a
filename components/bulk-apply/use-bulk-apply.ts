'use client'

import { useRef, useState } from 'react'
import { callAgainIfLost } from '@/components/ui/call-again-if-lost'
import { BATCH, type BulkApplyState, untouched } from './bulk-apply-state'

export type Progress = BulkApplyState & {
  phase: 'idle' | 'running' | 'waiting' | 'stopped' | 'finished'
  /** How many orders there are to correct. */
  total: number
}

/** The server actions for each part, each once for a key; `toOrders` accepts at most `BATCH` ids. */
export type ApplyActions = {
  toFuture: (idempotencyKey: string) => Promise<BulkApplyState>
  toOrders: (ids: string[], idempotencyKey: string) => Promise<BulkApplyState>
}

export type Chosen = { profile: boolean; targets: string[] }

/** Applies the details in batches, so that there is progress, and it can be stopped. */
export function useBulkApply(apply: ApplyActions, posted: BulkApplyState) {
  const [progress, setProgress] = useState<Progress>()
  const stopping = useRef(false)
  const shown: Progress = progress ?? {
    ...posted,
    phase: posted === untouched ? 'idle' : 'finished',
    total: posted.results.length,
  }

  async function start({ profile, targets }: Chosen) {
    stopping.current = false
    let state: Progress = { ...untouched, phase: 'running', total: targets.length }
    const show = (change: Partial<Progress>) => {
      state = { ...state, ...change }
      setProgress(state)
    }
    if (!profile && targets.length === 0) return show({ phase: 'finished', failed: 'unchosen' })
    show({})
    let remaining = targets
    while (remaining.length > 0 || (profile && !state.profile)) {
      if (stopping.current) return show({ phase: 'stopped' })
      const isFuture = profile && !state.profile
      const batch = remaining.slice(0, BATCH)
      const answer = await callAgainIfLost((key) =>
        isFuture ? apply.toFuture(key) : apply.toOrders(batch, key),
      ).catch(toLostState)
      const done = new Set(answer.results.map(({ id }) => id))
      remaining = remaining.filter((id) => !done.has(id))
      show({
        profile: answer.profile ?? state.profile,
        results: [...state.results, ...answer.results],
      })
      if (answer.wait !== null) await waitFor(answer.wait, show)
      else if (answer.failed) {
        const { failed, letters } = answer
        return show({ phase: 'finished', failed, letters })
      }
    }
    show({ phase: 'finished' })
  }

  /** Counts down the seconds that the API asked us to wait. */
  async function waitFor(seconds: number, show: (change: Partial<Progress>) => void) {
    for (let wait = seconds; wait > 0 && !stopping.current; wait--) {
      show({ phase: 'waiting', wait })
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    show({ phase: 'running', wait: null })
  }

  return { progress: shown, start, stop: () => (stopping.current = true) }
}

function toLostState(): BulkApplyState {
  return { ...untouched, failed: 'unavailable' }
}

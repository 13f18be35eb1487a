'use client'

import { useRef, useState } from 'react'
import { applyBatch, applyToFuture } from '@/app/(portal)/orders/[id]/copy/actions'
import { BATCH, type BulkApplyState, untouched } from './bulk-apply-state'

export type Progress = BulkApplyState & {
  phase: 'idle' | 'running' | 'waiting' | 'stopped' | 'finished'
  /** How many orders there are to go through. */
  total: number
}

type Source = { source: string; from: string }

export type Chosen = { profile: boolean; targets: string[] }

/** Copies batch by batch, so that it can be seen, stopped, and gone on with. */
export function useBulkApply({ source, from }: Source, posted: BulkApplyState) {
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
    let left = targets
    while (left.length > 0 || (profile && !state.profile)) {
      if (stopping.current) return show({ phase: 'stopped' })
      const step =
        profile && !state.profile
          ? applyToFuture(source)
          : applyBatch(source, from, left.slice(0, BATCH))
      const copied = await step.catch(unreached)
      const done = new Set(copied.results.map(({ id }) => id))
      left = left.filter((id) => !done.has(id))
      show({
        profile: copied.profile ?? state.profile,
        results: [...state.results, ...copied.results],
      })
      if (copied.wait !== null) await waitFor(copied.wait, show)
      else if (copied.failed) return show({ phase: 'finished', failed: copied.failed })
    }
    show({ phase: 'finished' })
  }

  /** Counts down the seconds that the order service has asked for. */
  async function waitFor(seconds: number, show: (change: Partial<Progress>) => void) {
    for (let wait = seconds; wait > 0 && !stopping.current; wait--) {
      show({ phase: 'waiting', wait })
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    show({ phase: 'running', wait: null })
  }

  return { progress: shown, start, stop: () => (stopping.current = true) }
}

function unreached(): BulkApplyState {
  return { ...untouched, failed: 'unavailable' }
}

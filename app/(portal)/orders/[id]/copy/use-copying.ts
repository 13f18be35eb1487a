'use client'

import { useRef, useState } from 'react'
import { type CopyState, copyBatch, copyProfile } from './actions'

const BATCH = 8

export type Progress = CopyState & {
  phase: 'idle' | 'running' | 'waiting' | 'stopped' | 'finished'
  /** How many orders there are to go through. */
  total: number
}

export type Chosen = { profile: boolean; targets: string[] }

/** Copies batch by batch, so that it can be seen, stopped, and gone on with. */
export function useCopying(source: string, posted: CopyState) {
  const touched = posted.profile !== null || posted.results.length > 0 || posted.failed !== null
  const [progress, setProgress] = useState<Progress>()
  const stopping = useRef(false)
  const shown: Progress = progress ?? {
    ...posted,
    phase: touched ? 'finished' : 'idle',
    total: posted.results.length,
  }

  async function start({ profile, targets }: Chosen) {
    stopping.current = false
    let state: Progress = {
      phase: 'running',
      total: targets.length,
      profile: null,
      results: [],
      wait: null,
      failed: null,
    }
    const show = (change: Partial<Progress>) => {
      state = { ...state, ...change }
      setProgress(state)
    }
    show({})
    if (profile) {
      const copied = await copyProfile(source).catch(unreached)
      if ('failed' in copied) return show({ phase: 'finished', failed: copied.failed })
      show({ profile: copied.outcome })
    }
    let left = targets
    while (left.length > 0) {
      if (stopping.current) return show({ phase: 'stopped' })
      const copied = await copyBatch(source, left.slice(0, BATCH)).catch(unreached)
      if ('failed' in copied) return show({ phase: 'finished', failed: copied.failed })
      const done = new Set(copied.results.map(({ id }) => id))
      left = left.filter((id) => !done.has(id))
      show({ results: [...state.results, ...copied.results] })
      if (copied.wait !== null) await waitFor(copied.wait, show)
    }
    show({ phase: 'finished' })
  }

  /** Counts the seconds down that the order service has asked for. */
  async function waitFor(seconds: number, show: (change: Partial<Progress>) => void) {
    for (let wait = seconds; wait > 0 && !stopping.current; wait--) {
      show({ phase: 'waiting', wait })
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
    show({ phase: 'running', wait: null })
  }

  return { progress: shown, start, stop: () => (stopping.current = true) }
}

function unreached() {
  return { failed: 'unavailable' } as const
}

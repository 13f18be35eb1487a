'use client'

import { useEffect, useRef } from 'react'

/**
 * Returns what gives a signal to work that a component starts: it aborts when the component goes
 * away, and when other work is started.
 */
export function useAbortSignal(): () => AbortSignal {
  const working = useRef<AbortController>(null)
  useEffect(() => () => working.current?.abort(), [])
  return () => {
    working.current?.abort()
    working.current = new AbortController()
    return working.current.signal
  }
}

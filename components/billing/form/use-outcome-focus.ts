import { useEffect, useRef } from 'react'

/** Moves the focus to the outcome of a save that failed, which brings it into view. */
export function useOutcomeFocus(pending: boolean, hasFailed: boolean) {
  const notice = useRef<HTMLDivElement>(null)
  const wasPending = useRef(false)
  useEffect(() => {
    const hasEnded = wasPending.current && !pending
    wasPending.current = pending
    const isFocusInside = notice.current?.contains(document.activeElement)
    if (hasEnded && hasFailed && !isFocusInside) notice.current?.focus()
  }, [pending, hasFailed])
  return notice
}

import { useState } from 'react'
import type { Target } from './bulk-apply-targets'

/** Which orders are ticked: at first those that can be corrected back. */
export function useTicks(targets: Target[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(targets.filter(({ isForGood }) => !isForGood).map(({ id }) => id)),
  )

  function tick(ids: string[], isTicked: boolean) {
    const next = new Set(ticked)
    for (const id of ids) {
      if (isTicked) next.add(id)
      else next.delete(id)
    }
    setTicked(next)
  }

  return { ticked, tick }
}

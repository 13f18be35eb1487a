import { type RefObject, useEffect, useState } from 'react'

/** What readers do to go on in the page. Scrolling alone isn't among it: notices scroll, too. */
const moves = ['focusin', 'keydown', 'wheel', 'touchmove'] as const

/**
 * The room in the layout that the outcome of a save takes, in pixels. An outcome lies over the
 * fields when it comes, so that nothing moves; it gets room of its own, and shows the fields below
 * it, once the reader goes on in the page. Null until the first save: what is there when the page
 * opens, as without scripts, is laid out like everything else.
 */
export function useOutcomeRoom(
  outcome: RefObject<HTMLElement | null>,
  pending: boolean,
  isShown: boolean,
): number | null {
  const [room, setRoom] = useState<number | null>(null)
  const overlays = room !== null

  useEffect(() => {
    if (pending) setRoom((before) => before ?? 0)
  }, [pending])

  useEffect(() => {
    if (!overlays || pending) return
    if (!isShown) return setRoom(0)
    function makeRoom({ target }: Event) {
      const foot = outcome.current?.closest('[data-form-foot]')
      if (target instanceof Node && foot?.contains(target)) return
      setRoom(outcome.current?.clientHeight ?? 0)
    }
    for (const move of moves) document.addEventListener(move, makeRoom, { passive: true })
    return () => {
      for (const move of moves) document.removeEventListener(move, makeRoom)
    }
  }, [outcome, overlays, pending, isShown])

  return room
}

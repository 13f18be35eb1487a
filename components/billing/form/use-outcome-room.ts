import { type RefObject, useEffect, useState } from 'react'

/**
 * How readers go on in the page. `scroll` isn't among it: a notice that gets the focus may cause it.
 */
const moves = ['keydown', 'wheel', 'touchmove'] as const

/**
 * The room in the layout that the outcome of a save takes, in pixels. An outcome lies over the
 * fields when it comes, so that nothing moves; it gets room of its own, and shows the fields below
 * it, once the reader goes on in the form or scrolls. Null until the first save: what is there when
 * the page opens, as without scripts, is laid out like everything else.
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
    const form = outcome.current?.closest('form')
    const foot = outcome.current?.closest('[data-form-foot]')
    function makeRoom({ target }: Event) {
      if (target instanceof Node && foot?.contains(target)) return
      setRoom(outcome.current?.clientHeight ?? 0)
    }
    // What is pressed elsewhere may stand below the form: it must not move away from the pointer.
    form?.addEventListener('focusin', makeRoom)
    for (const move of moves) document.addEventListener(move, makeRoom, { passive: true })
    return () => {
      form?.removeEventListener('focusin', makeRoom)
      for (const move of moves) document.removeEventListener(move, makeRoom)
    }
  }, [outcome, overlays, pending, isShown])

  return room
}

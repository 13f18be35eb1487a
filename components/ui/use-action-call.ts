import { useTransition } from 'react'

/**
 * Calls a server action from a script and shows its answer. React's own call of an action takes the
 * page down when the connection breaks, and what was typed with it; here that is an answer too.
 *
 * @param show Puts the answer where the form reads its state.
 */
export function useActionCall<State>(show: (answer: State) => void) {
  const [pending, startTransition] = useTransition()

  /** @returns The answer, or what `unreached` makes of the error when there was none. */
  function call(
    action: () => Promise<State>,
    unreached: (error: unknown) => State,
  ): Promise<State> {
    return new Promise((resolve) => {
      startTransition(async () => {
        const answer = await action().catch(unreached)
        startTransition(() => show(answer))
        resolve(answer)
      })
    })
  }

  return { pending, call }
}

import { useTransition } from 'react'

/**
 * Calls a server action from a script and shows its outcome. If the connection breaks, React's own
 * call would replace the page, and what was typed would be lost; here that is an outcome too.
 *
 * @param show Sets the state of the form.
 */
export function useActionCall<State>(show: (answer: State) => void) {
  const [pending, startTransition] = useTransition()

  /** @returns The outcome; if the call failed, what `unreached` returns for its error. */
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

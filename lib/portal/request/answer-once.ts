import { currentSession } from '../session/session'

/** How long an answer can be had again. */
const KEPT_MS = 60_000

const KEY = /^[\w-]{1,64}$/

/**
 * Makes of a function one that runs once for a session's idempotency key: a browser that heard
 * nothing calls again under the same key, and gets the answer to its first call, which may still be
 * at work. An answer is kept for a minute; what is thrown isn't kept, and without a key nothing is.
 *
 * Another process knows nothing of the first call and runs the function again, so it has to be one
 * that changes nothing more when it is repeated.
 */
export function answerOnce<Input extends unknown[], Answer>(
  answer: (...input: Input) => Promise<Answer>,
): (key: unknown, ...input: Input) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return async (key, ...input) => {
    if (typeof key !== 'string' || !KEY.test(key)) return answer(...input)
    const session = await currentSession()
    if (!session.ok) return answer(...input)
    const name = `${session.data.id} ${key}`
    const earlier = answers.get(name)
    if (earlier) return earlier
    const answering = answer(...input)
    answers.set(name, answering)
    const forget = () => answers.delete(name)
    answering.then(() => setTimeout(forget, KEPT_MS).unref(), forget)
    return answering
  }
}

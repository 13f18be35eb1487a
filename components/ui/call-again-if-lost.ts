/**
 * Makes a call, and once more if it got no answer although there is a connection: when a download
 * starts, Firefox cuts off what its page has asked for. The first call may still be at work, so both
 * have the same idempotency key, for which a process works once: send it, or ask only for what may be
 * done twice.
 */
export async function callAgainIfLost<Answer>(
  call: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer> {
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-')
  try {
    return await call(key)
  } catch (error) {
    if (error instanceof TypeError && navigator.onLine) return call(key)
    throw error
  }
}

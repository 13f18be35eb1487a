/**
 * Makes a call, and once more if it got no answer although there is a connection: when a download
 * starts, Firefox cuts off what its page has asked for. Only for what may be done twice.
 */
export async function callAgainIfLost<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof TypeError && navigator.onLine) return call()
    throw error
  }
}

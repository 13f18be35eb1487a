import type { IncomingMessage, ServerResponse } from 'node:http'

/** Sends an answer of our API over the network. */
export async function sendResponse(
  answer: Response,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.statusCode = answer.status
  answer.headers.forEach((value, name) => {
    response.setHeader(name, value)
  })
  const hasBody = answer.body !== null && method !== 'HEAD'
  response.end(hasBody ? Buffer.from(await answer.arrayBuffer()) : undefined)
}

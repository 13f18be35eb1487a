import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../env'
import { embeddedApi } from './embedded'
import { notFoundProblem, toProblem } from './problems'
import { sendResponse } from './send-response'
import { toRequest } from './to-request'

/**
 * Answers a request over the network, whose path is below `/v1`; there is nothing to answer with in
 * hosted mode.
 */
export async function serveApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await sendResponse(await answer(request), request, response)
}

async function answer(request: IncomingMessage): Promise<Response> {
  if (env().polarServer) return notFoundProblem()
  try {
    return await (await embeddedApi()).fetch(toRequest(request))
  } catch (error) {
    return toProblem(error instanceof Error ? error : new Error(String(error)))
  }
}

import { env } from '../env'
import { embeddedApi } from './embedded'
import { notFoundProblem, toProblem } from './problems'

/** Answers a request over the network; there is nothing to answer with in hosted mode. */
export async function serveApi(request: Request): Promise<Response> {
  if (env().polarServer) return notFoundProblem()
  try {
    return await (await embeddedApi()).fetch(request)
  } catch (error) {
    return toProblem(error instanceof Error ? error : new Error(String(error)))
  }
}

import { env } from '../env'
import { embeddedApi } from './embedded'
import { notFoundProblem } from './problems'

/** Answers a request over the network; there is nothing to answer with in hosted mode. */
export async function serveApi(request: Request): Promise<Response> {
  if (env().polarServer) return notFoundProblem()
  return (await embeddedApi()).fetch(request)
}

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Services } from '../services/services'
import type { ApiEnv } from './api-env'
import { allowAnyOrigin, answerOptions } from './cors'
import { operations } from './operations'
import { notFoundProblem, tooLarge, toProblem, wrongMethod } from './problems'
import { negotiateVersion } from './version'

/** Longest body, in bytes; every body of the contract is far shorter. */
const BODY_MAX = 1_000_000

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The embedded API: the contract over HTTP semantics, on the given rules. It opens no
 * port; hand its `fetch` a request.
 *
 * @param onChange Called after each request that may have changed something.
 */
export function createApi(services: Services, onChange = () => {}) {
  // List paths end in a slash and item paths don't; clients send both.
  const app = new Hono<ApiEnv>({ strict: false })
  app.use(async (context, next) => {
    context.set('services', services)
    await next()
    // Answers hold personal data and go stale at once.
    context.res.headers.set('Cache-Control', 'no-store')
    allowAnyOrigin(context)
    if (!readingMethods.has(context.req.method)) onChange()
  })
  app.use(negotiateVersion)
  app.use(bodyLimit({ maxSize: BODY_MAX, onError: tooLarge }))
  for (const { method, path, handle } of operations)
    app.on(method.toUpperCase(), pattern(path), handle)
  for (const [path, methods] of methodsByPath()) {
    app.options(path, () => answerOptions(methods))
    app.all(path, () => wrongMethod(methods))
  }
  app.notFound(notFoundProblem)
  app.onError(toProblem)
  return app
}

/** `/v1/orders/{id}` as the router writes it, which has no slash at the end. */
function pattern(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1').replace(/\/$/, '')
}

/** What each path takes: `HEAD` wherever `GET` is, and `OPTIONS` everywhere. */
function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const { method, path } of operations) {
    const taken = methods.get(pattern(path)) ?? ['OPTIONS']
    const added = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]
    methods.set(pattern(path), [...added, ...taken])
  }
  return methods
}

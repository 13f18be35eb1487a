import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Services } from '../services/services'
import type { ApiEnv } from './api-env'
import { authenticateCaller } from './auth'
import { notFoundProblem, tooLarge, toProblem } from './problems'
import { customerSessions } from './routes/customer-sessions'
import { customers } from './routes/customers'
import { portalCustomers } from './routes/portal-customers'
import { portalOrders } from './routes/portal-orders'

/** Most bytes of a body; every body of the contract fits many times over. */
const BODY_MAX = 1_000_000

/**
 * The embedded API: the contract over HTTP semantics, on the given rules. It opens no
 * port; hand its `fetch` a request.
 */
export function createApi(services: Services) {
  // List paths end in a slash and item paths don't; clients send both.
  const app = new Hono<ApiEnv>({ strict: false })
  app.use(async (context, next) => {
    context.set('services', services)
    await next()
  })
  app.use('/v1/*', authenticateCaller)
  app.use(bodyLimit({ maxSize: BODY_MAX, onError: tooLarge }))
  app.route('/v1/customer-sessions', customerSessions)
  app.route('/v1/customers', customers)
  app.route('/v1/customer-portal/customers', portalCustomers)
  app.route('/v1/customer-portal/orders', portalOrders)
  app.notFound(notFoundProblem)
  app.onError(toProblem)
  return app
}

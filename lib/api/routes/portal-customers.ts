import { Hono } from 'hono'
import { getOwnCustomer } from '../../services/customers/find-customer'
import type { CustomerApiEnv } from '../api-env'
import { customerOnly } from '../auth'

export const portalCustomers = new Hono<CustomerApiEnv>({ strict: false })
  .use(customerOnly)
  .get('/me', async (context) =>
    context.json(await getOwnCustomer(context.get('services'), context.get('caller'))),
  )

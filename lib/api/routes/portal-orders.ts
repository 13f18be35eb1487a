import { Hono } from 'hono'
import { billingDetails } from '../../contract/billing-details'
import { orderListQuery } from '../../contract/order-query'
import { getOrder } from '../../services/orders/get-order'
import { listOrders } from '../../services/orders/list-orders'
import { updateBillingDetails } from '../../services/orders/update-billing-details'
import type { CustomerApiEnv } from '../api-env'
import { customerOnly } from '../auth'
import { readBody, readId, readQuery } from '../input'

const repeatable = ['product_id', 'subscription_id', 'product_billing_type', 'sorting']

export const portalOrders = new Hono<CustomerApiEnv>({ strict: false })
  .use(customerOnly)
  .get('/', async (context) => {
    const query = readQuery(context, orderListQuery, repeatable)
    return context.json(await listOrders(context.get('services'), context.get('caller'), query))
  })
  .get('/:id', async (context) => {
    const id = readId(context)
    return context.json(await getOrder(context.get('services'), context.get('caller'), id))
  })
  .patch('/:id', async (context) => {
    const id = readId(context)
    const details = await readBody(context, billingDetails)
    const { services, caller } = context.var
    return context.json(await updateBillingDetails(services, caller, id, details))
  })

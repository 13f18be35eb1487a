import { Hono } from 'hono'
import { customerListQuery, customerUpdate } from '../../contract/customer'
import { getCustomerByExternalId } from '../../services/customers/find-customer'
import { listCustomers } from '../../services/customers/list-customers'
import { updateCustomerByExternalId } from '../../services/customers/update-customer'
import type { ApiEnv } from '../api-env'
import { merchantOnly } from '../auth'
import { readBody, readExternalId, readQuery } from '../input'

const repeatable = ['organization_id', 'sorting']

export const customers = new Hono<ApiEnv>({ strict: false })
  .use(merchantOnly)
  .get('/', async (context) => {
    const query = readQuery(context, customerListQuery, repeatable)
    return context.json(await listCustomers(context.get('services'), query))
  })
  .get('/external/:external_id', async (context) => {
    const externalId = readExternalId(context)
    return context.json(await getCustomerByExternalId(context.get('services'), externalId))
  })
  .patch('/external/:external_id', async (context) => {
    const externalId = readExternalId(context)
    const update = await readBody(context, customerUpdate)
    const services = context.get('services')
    return context.json(await updateCustomerByExternalId(services, externalId, update))
  })

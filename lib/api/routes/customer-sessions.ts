import { Hono } from 'hono'
import { customerSessionCreate } from '../../contract/customer-session'
import { openSession } from '../../services/sessions/open-session'
import type { ApiEnv } from '../api-env'
import { merchantOnly } from '../auth'
import { readBody } from '../input'

export const customerSessions = new Hono<ApiEnv>({ strict: false })
  .use(merchantOnly)
  .post('/', async (context) => {
    const input = await readBody(context, customerSessionCreate)
    return context.json(await openSession(context.get('services'), input), 201)
  })

import { listCustomers } from '@polar-sh/sdk/2026-10/services/customers'
import * as z from 'zod/mini'
import { customerWithEmail } from '../contract/customer/customer'
import { type Person, people } from '../contract/customer/people'
import { env } from '../env'
import { asMerchant } from './as-merchant'
import { read } from './call'
import type { Result } from './failure'

/**
 * Everybody with this email, as the merchant. At an API elsewhere that is the customers who act
 * for themselves: it finds no members by email, and a team's session needs a member's id.
 */
export async function findPeople(email: string): Promise<Result<Person[]>> {
  const find = env().polarServer ? customersWith : anybodyWith
  return asMerchant('customers:read', await find(email))
}

async function anybodyWith(email: string): Promise<Result<Person[]>> {
  const found = await read('finding people by email', people, async (client) => {
    const request = client.buildRequest('GET', '/v1/people/', {}, { email }, undefined)
    return client.parseResponse(await client.sendRequest(request, {}), 'json', {})
  })
  return found.ok ? { ok: true, data: found.data.items } : found
}

const found = z.object({ items: z.array(customerWithEmail) })

async function customersWith(email: string): Promise<Result<Person[]>> {
  const result = await read('finding customers by email', found, (client) =>
    listCustomers(client)({ email, limit: 100 }),
  )
  if (!result.ok) return result
  return { ok: true, data: result.data.items.flatMap((customer) => personOf(customer, email)) }
}

/** An API that knew no such filter would answer with everybody: each is looked at again. */
function personOf(customer: z.infer<typeof customerWithEmail>, wanted: string): Person[] {
  const { id, name, email, locale, type } = customer
  if (!email || email.toLowerCase() !== wanted.toLowerCase() || type === 'team') return []
  return [
    {
      customer_id: id,
      customer_name: name,
      member_id: null,
      name: null,
      email,
      locale: locale ?? null,
    },
  ]
}

import { count, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { customerOrder } from '../contract/order/order'
import { events, history } from '../db/schema'
import { customerId, MERCHANT_TOKEN, openShop, orderId, type Shop } from './testing/shop'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

const pathOf = (index: number) => `/customer-portal/orders/${orderId('usr_1001', index)}`

async function tagOf(path: string, token = clodagh) {
  return (await shop.get(token, path)).headers.get('ETag') ?? ''
}

function update(path: string, body: unknown, tag?: string, token = clodagh) {
  const headers = tag === undefined ? undefined : { 'If-Match': tag }
  return shop.call(token, path, { method: 'PATCH', body: JSON.stringify(body), headers })
}

const outdated = { status: 412, body: { error: 'PreconditionFailed' } }

describe('a revision', () => {
  it('stays while nothing changes, and is in the answer of the change', async () => {
    const path = pathOf(0)
    const before = await tagOf(path)
    expect(before).toMatch(/^"[\w-]{22}"$/)
    expect(await tagOf(path)).toBe(before)
    const answer = await update(path, { billing_name: 'First' }, before)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('ETag')).not.toBe(before)
    expect(answer.headers.get('ETag')).toBe(await tagOf(path))
  })

  it('that is no longer the current one changes nothing, and is told the current one', async () => {
    const path = pathOf(1)
    const first = await tagOf(path)
    await update(path, { billing_name: 'Somebody else' })
    const answer = await update(path, { billing_name: 'Too late' }, first)
    expect(answer).toMatchObject(outdated)
    expect(answer.headers.get('ETag')).toBe(await tagOf(path))
    const order = customerOrder.parse((await shop.get(clodagh, path)).body)
    expect(order.billing_name).toBe('Somebody else')
    const again = await update(path, { billing_name: 'Now' }, answer.headers.get('ETag') ?? '')
    expect(again.status).toBe(200)
  })

  it('may be one of several, or any at all', async () => {
    const path = pathOf(2)
    const several = `"other", ${await tagOf(path)} , W/"weak"`
    expect((await update(path, { billing_name: 'One of them' }, several)).status).toBe(200)
    expect((await update(path, { billing_name: 'Whatever' }, '*')).status).toBe(200)
    expect((await update(path, { billing_name: 'Nothing insisted on' }, ' ')).status).toBe(200)
  })

  it.each([
    (tag: string) => `W/${tag}`,
    (tag: string) => tag.replaceAll('"', ''),
    (tag: string) => tag.toLowerCase() + tag.toUpperCase(),
    () => '""',
    () => ', ,',
    () => '"*"',
  ])('matches as a whole and strongly, or not at all', async (disguised) => {
    const path = pathOf(3)
    const answer = await update(path, { billing_name: 'Weak' }, disguised(await tagOf(path)))
    expect(answer).toMatchObject(outdated)
  })

  it.each([
    (tag: string) => tag,
    (tag: string) => `W/${tag}`,
    (tag: string) => `"other", W/"a, b" ,${tag}`,
    () => '*',
  ])('that may not be the current one changes nothing', async (named) => {
    const path = pathOf(4)
    const tag = await tagOf(path)
    const headers = { 'If-None-Match': named(tag) }
    const body = JSON.stringify({ billing_name: 'Only if it weren’t so' })
    const answer = await shop.call(clodagh, path, { method: 'PATCH', headers, body })
    expect(answer).toMatchObject(outdated)
    expect([answer.headers.get('ETag'), await tagOf(path)]).toEqual([tag, tag])
  })

  it('of an object that isn’t there is a 404', async () => {
    const nobodys = '/customer-portal/orders/00000000-0000-4000-8000-000000000000'
    expect((await update(nobodys, {}, '*')).status).toBe(404)
    const theirs = `/customer-portal/orders/${orderId('usr_1002', 0)}`
    expect((await update(theirs, {}, '"x"')).status).toBe(404)
  })

  it.each([
    [
      'a customer’s own record',
      () => [clodagh, '/customer-portal/customers/me'] as const,
      { billing_name: 'X' },
    ],
    [
      'a customer by id',
      () => [MERCHANT_TOKEN, `/customers/${customerId('usr_1009')}`] as const,
      { name: 'X' },
    ],
    [
      'a customer by the other id',
      () => [MERCHANT_TOKEN, '/customers/external/usr_1010'] as const,
      { name: 'X' },
    ],
    [
      'an order, to the merchant',
      () => [MERCHANT_TOKEN, `/orders/${orderId('usr_1004', 0)}`] as const,
      { billing_name: 'X' },
    ],
  ])('protects %s too', async (_what, where, body) => {
    const [token, path] = where()
    const tag = await tagOf(path, token)
    expect((await update(path, body, '"old"', token)).status).toBe(412)
    expect((await update(path, body, tag, token)).status).toBe(200)
    expect(await update(path, body, tag, token)).toMatchObject(outdated)
  })

  it('protects a customer from being deleted as somebody they no longer are', async () => {
    const path = '/customers/external/usr_1016'
    const remove = (tag: string) =>
      shop.call(MERCHANT_TOKEN, path, { method: 'DELETE', headers: { 'If-Match': tag } })
    expect(await remove('"old"')).toMatchObject(outdated)
    expect((await remove(await tagOf(path, MERCHANT_TOKEN))).status).toBe(204)
  })
})

describe('updates at the same time', () => {
  const details = (name: string) => ({
    billing_name: name,
    billing_address: { country: 'IE', line1: name, city: name },
  })

  it('never mix: what stands in the end is one of them, whole', async () => {
    const path = pathOf(5)
    const names = Array.from({ length: 12 }, (_, index) => `Update ${index}`)
    const answers = await Promise.all(names.map((name) => update(path, details(name))))
    for (const [index, { status, body }] of answers.entries()) {
      expect(status).toBe(200)
      expect(body).toMatchObject(details(names[index] ?? ''))
    }
    const order = customerOrder.parse((await shop.get(clodagh, path)).body)
    const winner = names.find((name) => name === order.billing_name)
    expect(order).toMatchObject(details(winner ?? 'none'))
  })

  it('with the same revision are won by exactly one', async () => {
    const path = pathOf(6)
    const tag = await tagOf(path)
    const names = Array.from({ length: 12 }, (_, index) => `Rival ${index}`)
    const answers = await Promise.all(names.map((name) => update(path, details(name), tag)))
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    for (const answer of answers) if (answer.status !== 200) expect(answer).toMatchObject(outdated)
    const order = customerOrder.parse((await shop.get(clodagh, path)).body)
    expect(order).toEqual(customerOrder.parse(won[0]?.body))
  })
})

it('saves nothing where nothing changes: no moment, no record, no event', async () => {
  const path = pathOf(8)
  const id = orderId('usr_1001', 8)
  const { body } = await update(path, { billing_name: 'Once', billing_address: { country: 'IE' } })
  const before = customerOrder.parse(body)
  shop.wait(60_000)
  for (const same of [
    {},
    { billing_name: ' Once ' },
    { billing_address: { country: 'ie', line1: ' ', state: null } },
    { billing_name: 'Once', billing_address: before.billing_address },
  ]) {
    expect(customerOrder.parse((await update(path, same)).body)).toEqual(before)
  }
  const { database } = shop.services
  const told = await database.select({ n: count() }).from(events).where(eq(events.object_id, id))
  const noted = await database.select({ n: count() }).from(history).where(eq(history.order_id, id))
  expect([told, noted]).toEqual([[{ n: 1 }], [{ n: 1 }]])
})

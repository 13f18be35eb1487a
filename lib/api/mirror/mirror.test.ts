import { beforeEach, describe, expect, test } from 'vitest'
import { captureLog } from '../../testing/log-lines'
import {
  type MirroredShop,
  openMirroredShop,
  orderObjects,
  readMirrored,
  readOrders,
} from '../testing/mirrored-shop'
import { customerId, MERCHANT_TOKEN, orderId } from '../testing/shop'

const CUSTOMER = 'usr_1001'
let mirrored: MirroredShop

beforeEach(async () => {
  mirrored = await openMirroredShop()
  await mirrored.mirror.store(await orderObjects(mirrored.shop, CUSTOMER))
})

async function readSource() {
  const token = await mirrored.shop.signIn(CUSTOMER)
  return readOrders((request) => mirrored.shop.fetch(request), token)
}

const ID = orderId(CUSTOMER, 0)

const corrected = async () => (await readHere())?.find(({ id }) => id === ID)

const readHere = () => readMirrored(mirrored, customerId(CUSTOMER))

/** Corrects an order at the source. Returns it as the service sends it. */
async function correct(billing_name: string, changes = {}) {
  mirrored.shop.wait(1)
  const path = `/orders/${ID}`
  const { body } = await mirrored.shop.patch(MERCHANT_TOKEN, path, { billing_name })
  return { kind: 'order', object: Object.assign({}, body, changes) } as const
}

describe('a mirror', () => {
  test('shows what the source shows', async () => {
    expect(await readHere()).toEqual(await readSource())
  })

  test('keeps the newest version when events come late, twice and out of order', async () => {
    const first = await correct('First')
    const second = await correct('Second')
    const third = await correct('Third')
    for (const event of [third, first, second, first, third]) await mirrored.mirror.store([event])
    expect(await readHere()).toEqual(await readSource())
  })

  test('tells apart versions within a millisecond', async () => {
    const name = async () => (await corrected())?.billing_name
    const later = await correct('Later', { modified_at: '2026-11-25T10:00:00.000002Z' })
    const earlier = await correct('Earlier', { modified_at: '2026-11-25T10:00:00.000001Z' })
    await mirrored.mirror.store([later])
    await mirrored.mirror.store([earlier])
    expect(await name()).toBe('Later')
    await mirrored.mirror.store([later, earlier])
    expect(await name()).toBe('Later')
  })

  test('takes fields and values that nobody knows yet', async () => {
    await mirrored.mirror.store([
      await correct('Tomorrow', { status: 'hibernating', colour: { of: 'the future' } }),
    ])
    expect(await corrected()).toMatchObject({
      status: 'hibernating',
      billing_name: 'Tomorrow',
    })
  })

  test('leaves out an order that says what can’t be shown, and takes the others', async () => {
    const odd = await correct('Odd', { currency: 42 })
    const other = (await readSource()).find(({ id, invoice_number }) => id !== ID && invoice_number)
    const log = captureLog()
    await mirrored.mirror.store([odd])
    const lines = log.lines()
    log.giveBack()
    const ids = (await readHere())?.map(({ id }) => id)
    expect(ids).not.toContain(ID)
    expect(ids).toContain(other?.id)
    expect(lines.join('\n')).toContain('currency')
  })

  test('gives an invoice number to the order that has it now', async () => {
    const other = (await readSource()).find(({ id, invoice_number }) => id !== ID && invoice_number)
    const invoice_number = other?.invoice_number
    await mirrored.mirror.store([await correct('Swapped', { invoice_number })])
    const here = await readHere()
    expect(here?.filter((order) => order.invoice_number === invoice_number)).toHaveLength(1)
    expect(await corrected()).toMatchObject({ invoice_number })
  })

  test('has nothing of another merchant', async () => {
    const stranger = { organization_id: '5b4bfe4c-4d4a-4c4e-8f4e-0a0a0a0a0a0a' }
    const { object } = await correct('Strange')
    const customer = Object.assign({}, Reflect.get(object, 'customer'), stranger)
    const stored = mirrored.mirror.store([{ kind: 'customer', object: customer }])
    await expect(stored).rejects.toThrow('another merchant')
  })
})

describe('a customer who is deleted', () => {
  async function deleteAtSource() {
    mirrored.shop.wait(1)
    const path = `/customers/${customerId(CUSTOMER)}`
    const { body: before } = await mirrored.shop.get(MERCHANT_TOKEN, path)
    await mirrored.shop.delete(MERCHANT_TOKEN, path)
    return before
  }

  test('is gone at once, with their sessions', async () => {
    const until = new Date(mirrored.services.clock().getTime() + 600_000)
    const token = await mirrored.mirror.openSession(customerId(CUSTOMER), until)
    const object = await deleteAtSource()
    await mirrored.mirror.store([{ kind: 'customer', object, deleted: true }])
    const headers = { Authorization: `Bearer ${token}` }
    const address = 'http://api.test/v1/customer-portal/orders/'
    const { status } = await mirrored.mirror.fetch(new Request(address, { headers }))
    expect(status).toBe(401)
    expect(await readHere()).toBeNull()
  })

  test('doesn’t come back with an event from before, or with an order', async () => {
    const before = await correct('Before')
    const object = await deleteAtSource()
    await mirrored.mirror.store([{ kind: 'customer', object, deleted: true }])
    await mirrored.mirror.store([{ kind: 'customer', object }])
    expect(await readHere()).toBeNull()
    await mirrored.mirror.store([before])
    expect(await readHere()).toBeNull()
  })
})

test('a mirror changes nothing by a request', async () => {
  const path = `http://api.test/v1/orders/${ID}`
  const headers = { Authorization: `Bearer ${MERCHANT_TOKEN}` }
  const body = JSON.stringify({ billing_name: 'Nobody' })
  const answer = await mirrored.mirror.fetch(new Request(path, { method: 'PATCH', headers, body }))
  expect(answer.status).toBe(405)
})

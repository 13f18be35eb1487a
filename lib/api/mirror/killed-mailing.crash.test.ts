import { isNotNull } from 'drizzle-orm'
import { expect, inject, it, onTestFinished } from 'vitest'
import { connectPostgres } from '../../db/connect'
import { mails, orderMails } from '../../db/schema'
import { deriveId } from '../../db/seed/stable-values'
import { sign } from '../../services/events/signature'
import { switchOrderMailsIn } from '../../state/mails/order-mail-table'
import { type Child, startChild } from '../../testing/crash/child'
import { createRandomNumbers } from '../../testing/crash/random'
import { type MailServer, startMailServer } from '../../testing/mail-server'
import { createEmptyDatabase, LIMITS } from '../../testing/postgres/server-databases'
import { countRounds } from '../../testing/rounds'
import { testSeed } from '../../testing/seed'
import { listen } from '../testing/listen'
import { orderObjects } from '../testing/mirrored-shop'
import { openShop } from '../testing/shop'

const SECRET = 'polar_whs_of-the-tests'
const PROGRAM = 'lib/testing/crash/mailing-portal.ts'

/** Of each order: it is made, paid, and changed twice. */
const EVENTS_PER_ORDER = 4
const EVENTS = countRounds(2_000, 200)
const KILLS = countRounds(4, 3)

/** How many events are being sent at the same moment. */
const AT_ONCE = 10

type Order = { id: string } & Record<string, unknown>

/** Orders of a customer each, as the API has them once all events were sent. */
async function createOrders(): Promise<Map<string, Order>> {
  const [first] = await orderObjects(await openShop(), 'usr_1017')
  const base = Object.assign({ customer: {} }, first?.object)
  const orders = Array.from({ length: EVENTS / EVENTS_PER_ORDER }, (_, number) => {
    const customer_id = deriveId('customer', number)
    const email = `customer-${number}@shop.example`
    const customer = { ...base.customer, id: customer_id, email, type: 'individual' }
    const own = {
      id: deriveId('order', number),
      customer_id,
      customer,
      items: [],
      refunded_amount: 0,
    }
    return {
      ...base,
      ...own,
      invoice_number: `N-${number}`,
      subscription: null,
      subscription_id: null,
    }
  })
  return new Map(orders.map((order) => [order.id, { ...order, status: 'paid' }]))
}

/** The events about an order, from the first. */
function eventsOf(order: Order): string[] {
  return ['created', 'paid', 'updated', 'updated'].map((what, index) => {
    const modified_at = `2026-02-0${index + 1}T00:00:00Z`
    const status = index === 0 ? 'pending' : 'paid'
    const times = { created_at: '2026-02-01T00:00:00Z', modified_at }
    return JSON.stringify({ type: `order.${what}`, data: { ...order, status, ...times } })
  })
}

/** A portal that is killed after so many events that it has taken, again and again. */
function openKilledPortal(variables: Record<string, string>, setting: object) {
  const children: Child[] = []
  let url = start()
  function start(): Promise<string | null> {
    const child = startChild(PROGRAM, variables)
    children.push(child)
    return child.serve(setting)
  }
  return {
    url: () => url,
    expectNotEnded: () => children.at(-1)?.expectNotEnded(),
    async kill() {
      await url
      const child = children.at(-1)
      url = start()
      await child?.kill()
    },
    end: () =>
      Promise.all(children.filter((child) => child.isAlive()).map((child) => child.kill())),
  }
}

type KilledPortal = ReturnType<typeof openKilledPortal>

/** Sends an event until the portal has taken it, as the hosted API does. */
async function deliver(body: string, id: string, portal: KilledPortal): Promise<void> {
  const send = async () => {
    const now = new Date()
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': sign(SECRET, { id, body }, now),
    }
    const url = `${await portal.url()}/hooks/polar`
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null)
    portal.expectNotEnded()
    return answer?.status
  }
  await expect.poll(send, { timeout: 60_000, interval: 10 }).toBe(202)
}

/** What befalls the mail server, in turn. */
const troubles: ((server: MailServer) => unknown)[] = [
  (server) => server.make({ at: 'recipient', code: 451 }),
  (server) => server.make({ at: 'content', code: 'nothing' }),
  (server) => server.make({ at: 'greeting', code: 421 }),
  (server) => server.accept(),
]

it(`mails each order once, however often its events come and the portal is killed`, async () => {
  const random = createRandomNumbers(testSeed)
  const orders = await createOrders()
  const api = await listen((request) => {
    const order = orders.get(new URL(request.url).pathname.split('/').at(-1) ?? '')
    return order ? Response.json(order) : new Response(null, { status: 404 })
  })
  const server = await startMailServer()
  const place = await createEmptyDatabase(inject('postgres') ?? '')
  const database = await connectPostgres(place, LIMITS)
  const on = { paid: true, refund: false, correction: false }
  await switchOrderMailsIn(database, on, new Date('2026-01-01'))
  const variables = {
    POLAR_SERVER: api.url,
    POLAR_ACCESS_TOKEN: 'polar_oat_of-the-tests',
    POLAR_WEBHOOK_SECRET: SECRET,
    PORTICO_SECRET: 'a secret of the tests, long enough',
    PORTICO_LINK_SECRET: 'a-link-secret-of-the-tests-long-enough',
    PORTICO_API_BUDGET: '9999',
    PORTICO_URL: 'https://portal.example',
    DATABASE_URL: place,
  }
  const portal = openKilledPortal(variables, { place, smtp: server.url })
  onTestFinished(async () => {
    await portal.end()
    await Promise.all([api.close(), server.stop(), database.$client.end()])
  })

  const once = [...orders.values()].flatMap(eventsOf)
  const events = [...once, ...once]
    .map((body) => ({ body, place: random() }))
    .toSorted((a, b) => a.place - b.place)
  const killAfter = Math.ceil(events.length / (KILLS + 1))
  let taken = 0
  const send = async () => {
    for (let event = events.pop(); event; event = events.pop()) {
      await deliver(event.body, `msg_${event.place}`, portal)
      if (++taken % killAfter > 0) continue
      troubles[(taken / killAfter - 1) % troubles.length]?.(server)
      await portal.kill()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, send))
  server.accept()

  const patience = { timeout: 300_000, interval: 500 }
  const waiting = async () => [
    ...(await database.select().from(orderMails).where(isNotNull(orderMails.next_attempt_at))),
    ...(await database.select().from(mails)),
  ]
  await expect.poll(async () => (await waiting()).length, patience).toBe(0)
  const queued = await database.select().from(orderMails)
  expect(queued.map(({ order_id }) => order_id).sort()).toEqual([...orders.keys()].sort())
  // A copy, after a kill, can be told by its id.
  const arrived = new Map(server.mails.map(({ messageId, to }) => [messageId, to?.[0]?.address]))
  expect([...arrived.values()].sort()).toEqual(
    [...orders.values()].map(({ customer }) => Reflect.get(Object(customer), 'email')).sort(),
  )
}, 900_000)

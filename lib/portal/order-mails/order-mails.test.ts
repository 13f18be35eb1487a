import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../../api/testing/listen'
import { orderObjects } from '../../api/testing/mirrored-shop'
import { customerId, property } from '../../api/testing/shop'
import { mails, orderMails } from '../../db/schema'
import { deriveId } from '../../db/seed/stable-values'
import { env } from '../../env'
import type { Mail } from '../../mail/mail'
import { isLinkRequest } from '../../mail/queue'
import { type MirroredApi, openMirroredApi } from '../../polar/testing/mirrored-api'
import { mailTable } from '../../state/mails/mail-table'
import { orderMailTable, switchOrderMailsIn } from '../../state/mails/order-mail-table'
import { captureLog } from '../../testing/log-lines'
import { readLink } from '../links/portal-link'
import { attemptOrderMail } from './attempt-order-mail'

const SECRETS = ['a secret of the tests, long enough'] as const
const LINK_SECRET = 'a-link-secret-of-the-tests-long-enough'
const log = captureLog()

let api: MirroredApi
const clock = () => api.services.clock()

beforeAll(async () => {
  vi.stubEnv('PORTICO_URL', 'https://portal.example')
  vi.stubEnv('PORTICO_ORDER_MAILS', '1')
  vi.stubEnv('PORTICO_MAIL_PAPERS', 'attach')
  vi.stubEnv('PORTICO_LOGO', '')
  api = await openMirroredApi()
})

const OFF = { paid: false, refund: false, correction: false }
const turn = (on: Partial<typeof OFF>) =>
  switchOrderMailsIn(database(), { ...OFF, ...on }, new Date('2026-01-01'))

beforeEach(async () => {
  await turn({ paid: true })
  api.be('there')
  log.forget()
  for (const table of [mails, orderMails]) await database().delete(table)
  await database().execute(sql`delete from rate_limits`)
})

afterAll(() => api.close())

const database = () => api.services.database
const queue = () => orderMailTable({ database: database(), secrets: SECRETS, clock })

const known = new Map<string, ReturnType<typeof orderObjects>>()

/** A customer's orders as the API had them at first. */
function ordersOf(customer: string) {
  const objects = known.get(customer) ?? orderObjects(api.shop, customer)
  known.set(customer, objects)
  return objects
}

/** A paid order of this customer, at the API too, which the mirror hears of. */
async function buy(customer: string, changes: object = {}): Promise<string> {
  const first = (await ordersOf(customer)).find(
    ({ object }) => property(object, 'is_invoice_generated') === true,
  )
  const id = String(property(first?.object, 'id'))
  const object = {
    status: 'paid',
    refunded_amount: 0,
    created_at: '2026-02-01T00:00:00Z',
    ...changes,
  }
  const data = Object.assign({}, first?.object, object, { modified_at: clock().toISOString() })
  expect(await api.send({ type: 'order.paid', data })).toBe('kept')
  return id
}

/** Writes what is due by now. @returns How much was. */
async function writeDue(): Promise<number> {
  const claimed = await queue().claim(100)
  for (const each of claimed) await attemptOrderMail({ queue: queue(), clock }, each)
  return claimed.length
}

/** The mails that wait to be sent. */
async function readMails(): Promise<(Mail & { id: string })[]> {
  const claimed = await mailTable({ database: database(), secrets: SECRETS, clock }).claim(100)
  return claimed.flatMap(({ id, content }) =>
    content && !isLinkRequest(content) ? [{ ...content, id }] : [],
  )
}

async function linkIn({ text }: Mail) {
  const [, token = ''] = /^https:\/\/portal\.example\/l\/(\S+)$/m.exec(text) ?? []
  const rules = { secrets: [LINK_SECRET], days: env().lifetimes, now: new Date() }
  const reading = await readLink(token, rules)
  if (reading.status !== 'good') throw new Error('There is no good link')
  return reading.link
}

describe('a paid order', () => {
  it('is mailed to the customer, in their language, with a link to it', async () => {
    const order = await buy('usr_1002')
    expect(await writeDue()).toBe(1)
    const [mail, ...others] = await readMails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: 'buchhaltung@weber-logistik.example', signInLink: null })
    expect(mail?.subject).toContain('Ihre Bestellung')
    expect(await linkIn(mail ?? Object.create(null))).toMatchObject({
      subject: { cus: customerId('usr_1002') },
      order,
      viewOnly: false,
    })
  })

  it('of a team is mailed to its owner and billing manager, each with a link of theirs', async () => {
    await buy('usr_1003')
    await writeDue()
    const written = await readMails()
    const byAddress = new Map(written.map((mail) => [mail.to, mail]))
    expect([...byAddress.keys()].sort()).toEqual([
      'mia@acme-robotics.example',
      'sam@acme-robotics.example',
    ])
    for (const [key, mail] of [...byAddress].map(([to, mail]) => [to.slice(0, 3), mail] as const)) {
      const { subject } = await linkIn(mail)
      expect(subject).toEqual({
        cus: customerId('usr_1003'),
        member: deriveId('member', '1003', key),
      })
    }
  })

  it('has the same mail, by its Message-ID, if it is told again after a kill', async () => {
    await buy('usr_1002')
    const [claimed] = await queue().claim(1)
    if (!claimed) throw new Error('Nothing is due')
    await attemptOrderMail({ queue: queue(), clock }, claimed)
    const [first] = await readMails()
    await database().update(orderMails).set({ next_attempt_at: clock() })
    await writeDue()
    expect(await readMails()).toEqual([])
    await database().delete(mails)
    await database().update(orderMails).set({ next_attempt_at: clock() })
    await writeDue()
    expect((await readMails()).map(({ id }) => id)).toEqual([first?.id])
  })

  it('waits while the API is away, and holds nobody’s address', async () => {
    await buy('usr_1002')
    api.be('away')
    await writeDue()
    const [row] = await database().select().from(orderMails)
    expect(row).toMatchObject({ attempts: 1, last_error: 'unavailable' })
    expect(JSON.stringify(row)).not.toContain('weber')
    expect(await readMails()).toEqual([])
    api.be('there')
    api.shop.wait(60_000)
    expect(await writeDue()).toBe(1)
    expect(await readMails()).toHaveLength(1)
    expect(log.lines().join('\n')).not.toContain('weber')
  })

  it('is told to an address ten times a day at most', async () => {
    const order = await buy('usr_1002')
    const row = { order_id: order, kind: 'refund', created_at: clock() } as const
    const more = Array.from({ length: 10 }, () => ({
      ...row,
      id: randomUUID(),
      next_attempt_at: clock(),
    }))
    await database().insert(orderMails).values(more)
    expect(await writeDue()).toBe(11)
    expect(await readMails()).toHaveLength(10)
    expect(log.lines()).toEqual([
      `warn Mails were left out: ten a day to an address order=${order}`,
    ])
    api.shop.wait(86_400_000)
    await database().delete(mails)
    await database()
      .insert(orderMails)
      .values({ ...row, id: randomUUID(), next_attempt_at: clock() })
    await writeDue()
    expect(await readMails()).toHaveLength(1)
  })

  it('is told to nobody where the API still doesn’t have it after a while', async () => {
    await buy('usr_1002')
    await database().update(orderMails).set({ order_id: randomUUID() })
    for (let attempt = 1; attempt <= 4; attempt++) {
      expect(await writeDue()).toBe(1)
      api.shop.wait(60_000)
    }
    const [row] = await database().select().from(orderMails)
    expect(row).toMatchObject({ next_attempt_at: null, last_error: 'missing' })
  })
})

describe('a corrected invoice', () => {
  it('is asked for first, then fetched and attached', async () => {
    const files = await listen(async () => new Response('%PDF-1.7 corrected'))
    await turn({ correction: true })
    const order = await buy('usr_1002', { billing_name: 'Before' })
    api.shop.wait(1_000)
    await buy('usr_1002', { billing_name: 'After' })
    api.answerWith((path) =>
      path.endsWith(`/orders/${order}/invoice`) ? { url: `${files.url}/signed` } : null,
    )
    expect(await writeDue()).toBe(0)
    api.shop.wait(120_000)
    api.calls.length = 0
    await writeDue()
    expect(await readMails()).toEqual([])
    expect(api.calls).toContain(`POST /customer-portal/orders/${order}/invoice`)
    api.shop.wait(30_000)
    await writeDue()
    const [mail] = await readMails()
    expect(mail?.subject).toContain('Berichtigte Rechnung')
    expect(Buffer.from(mail?.attachment?.content ?? '', 'base64').toString()).toContain('corrected')
    api.answerWith(null)
    await files.close()
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/database'
import { mails } from '../../db/schema'
import { isLinkRequest } from '../../mail/queue'
import type { Worker } from '../../outbox/worker'
import { openFreshDatabase } from '../../testing/database'
import { captureLog } from '../../testing/log-lines'
import { sampleMail, sampleRequest } from '../../testing/sample-mail'
import { openMailing } from '../testing/mailing'

type Mailing = Awaited<ReturnType<typeof openMailing>>

/** One of the servers says nothing any more. */
const IMPATIENT = { connection: 2_000, greeting: 2_000, socket: 2_000, attempt: 4_000 }

const HOUR = 3_600_000

let database: Database
let mailing: Mailing
const workers: Worker[] = []
const logged = captureLog()
const log = logged.lines

function startWorker(): Worker {
  const worker = mailing.worker()
  workers.push(worker)
  worker.start()
  return worker
}

const arrives = () => expect.poll(() => mailing.arrived(), { timeout: 20_000 })

describe.each(['a database', 'memory'])('the queue in %s', (place) => {
  beforeEach(async () => {
    if (place === 'a database') {
      database ??= await openFreshDatabase()
      await database.delete(mails)
    }
    mailing = await openMailing(place === 'a database' ? database : undefined, IMPATIENT)
    logged.forget()
  })

  afterEach(async () => {
    mailing.server.accept()
    mailing.wait(48 * HOUR)
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    await mailing.server.stop()
  })

  it('sends a mail once, and keeps nothing of it', async () => {
    await mailing.queue.add(sampleMail({ subject: 'Once' }))
    startWorker()
    await arrives().toEqual(['Once'])
    await workers[0]?.stop()
    mailing.wait(48 * HOUR)
    expect(await mailing.queue.claim(10)).toEqual([])
    expect(log()).toEqual([])
  })

  it('waits for a server that is down, says so once, and goes on when it is back', async () => {
    await mailing.server.stop()
    for (const subject of ['One', 'Two']) await mailing.queue.add(sampleMail({ subject }))
    const worker = startWorker()
    await expect
      .poll(log, { timeout: 20_000 })
      .toEqual(['warn Mails can’t be sent reason=ECONNREFUSED'])
    await mailing.server.start()
    mailing.wait(HOUR)
    worker.wake()
    await arrives().toHaveLength(2)
    expect(new Set(mailing.arrived())).toEqual(new Set(['One', 'Two']))
    expect(log()).toHaveLength(1)
  })

  it.each([
    ['refuses for now', { at: 'recipient', code: 451 }, '451'],
    ['says nothing', { at: 'content', code: 'nothing' }, 'ETIMEDOUT'],
    ['knows no such sender', { at: 'sender', code: 550 }, '550'],
  ] as const)('tries again when the server %s', async (_what, trouble, code) => {
    mailing.server.make(trouble)
    await mailing.queue.add(sampleMail({ subject: 'Again' }))
    const worker = startWorker()
    await expect.poll(log, { timeout: 20_000 }).toEqual([`warn Mails can’t be sent reason=${code}`])
    mailing.server.accept()
    mailing.wait(HOUR)
    worker.wake()
    await arrives().toEqual(['Again'])
  })

  it('waits longer from attempt to attempt, and gives up after about a day', async () => {
    mailing.server.make({ at: 'recipient', code: 451 })
    await mailing.queue.add(sampleMail())
    const waits = []
    while (log().length === 0) {
      let waited = 0
      while ((await mailing.sendDue()) === 0) {
        const step = 1_000 + waited / 20
        mailing.wait(step)
        waited += step
      }
      waits.push(waited / HOUR)
    }
    expect(waits[1]).toBeLessThan(0.01)
    expect(Math.max(...waits)).toBeGreaterThan(1)
    const all = waits.reduce((sum, each) => sum + each)
    expect(all).toBeGreaterThan(20)
    expect(all).toBeLessThan(30)
    expect(log()).toEqual(['warn A mail was given up code=451'])
    expect(await mailing.queue.claim(10)).toEqual([])
  })

  it.each(['recipient', 'content'] as const)(
    'gives up at once when the %s is refused for good, and others are sent',
    async (at) => {
      mailing.server.make({ at, code: 550 })
      await mailing.queue.add(sampleMail())
      await mailing.sendDue()
      mailing.server.accept()
      await mailing.queue.add(sampleMail({ subject: 'Another' }))
      mailing.wait(48 * HOUR)
      await mailing.sendDue()
      expect(mailing.arrived()).toEqual(['Another'])
      expect(log()).toEqual(['warn A mail was given up code=550'])
    },
  )

  it('says how much waits and since when, however often it was tried, and not what is over', async () => {
    expect(await mailing.queue.measure()).toEqual({ count: 0, oldest: null })
    const queuedAt = mailing.clock().getTime()
    await mailing.queue.add(sampleMail())
    mailing.wait(HOUR)
    await mailing.queue.add(sampleMail())
    mailing.server.make({ at: 'recipient', code: 451 })
    await mailing.sendDue()
    const { count, oldest } = await mailing.queue.measure()
    expect(count).toBe(2)
    expect((oldest?.getTime() ?? 0) - queuedAt).toBeLessThan(HOUR / 2)
    mailing.server.make({ at: 'recipient', code: 550 })
    mailing.wait(HOUR)
    await mailing.sendDue()
    expect(await mailing.queue.measure()).toEqual({ count: 0, oldest: null })
  })

  it('sends no link that works no more', async () => {
    const expires_at = new Date(mailing.clock().getTime() + HOUR).toISOString()
    await mailing.queue.add(sampleMail({ expires_at }))
    mailing.wait(HOUR)
    await mailing.sendDue()
    expect(mailing.arrived()).toEqual([])
    expect(log()).toEqual(['warn A mail was given up code=expired'])
  })

  it('sends again what a process sent and didn’t live to write down', async () => {
    await mailing.queue.add(sampleMail({ subject: 'Twice' }))
    for (const { id, createdAt, content } of await mailing.queue.claim(10)) {
      if (content && !isLinkRequest(content)) await mailing.send({ id, createdAt, mail: content })
    }
    startWorker()
    mailing.wait(HOUR)
    await arrives().toEqual(['Twice', 'Twice'])
    const [first, second] = mailing.server.mails
    expect(second?.messageId).toBe(first?.messageId)
  })

  it('sends what was asked for when its turn comes, and keeps nothing of the request', async () => {
    const due = new Date(mailing.clock().getTime() + HOUR)
    await mailing.queue.add(sampleRequest({ asked_by: 'ida@holm.example' }), due)
    expect(await mailing.sendDue()).toBe(0)
    mailing.answer({ ok: true, mail: sampleMail({ subject: 'As asked' }) })
    mailing.wait(HOUR)
    await mailing.sendDue()
    expect(mailing.asked).toMatchObject([{ asked_by: 'ida@holm.example', to: '/orders' }])
    expect(mailing.arrived()).toEqual(['As asked'])
    expect(await mailing.sendDue()).toBe(0)
  })

  it('forgets a request of somebody whom nobody knows', async () => {
    await mailing.queue.add(sampleRequest())
    expect(await mailing.sendDue()).toBe(1)
    mailing.wait(48 * HOUR)
    expect(await mailing.sendDue()).toBe(0)
    expect(mailing.arrived()).toEqual([])
    expect(log()).toEqual([])
  })

  it('asks again when nobody could say, at the earliest when told', async () => {
    await mailing.queue.add(sampleRequest())
    const busy = { code: 'busy', permanent: false, retryAfter: 600 }
    const mail = sampleMail({ subject: 'At last' })
    mailing.answer({ ok: false, failure: busy }, { ok: true, mail })
    await mailing.sendDue()
    mailing.wait(HOUR / 10)
    expect(await mailing.sendDue()).toBe(0)
    mailing.wait(HOUR / 10)
    await mailing.sendDue()
    expect(mailing.arrived()).toEqual(['At last'])
  })

  it('gives a request up that nobody waits for any more', async () => {
    const expires_at = new Date(mailing.clock().getTime() + HOUR).toISOString()
    await mailing.queue.add(sampleRequest({ expires_at }))
    mailing.wait(HOUR)
    await mailing.sendDue()
    expect(mailing.asked).toEqual([])
    expect(log()).toEqual(['warn A mail was given up code=expired'])
  })

  it('loses nothing when it is told to stop', async () => {
    const worker = startWorker()
    await mailing.queue.add(sampleMail({ subject: 'Last' }))
    await mailing.queue.add(sampleRequest())
    mailing.answer({ ok: true, mail: sampleMail({ subject: 'Asked for' }) })
    await worker.stop()
    const next = startWorker()
    await arrives().toHaveLength(2)
    await next.stop()
    expect(mailing.arrived().sort()).toEqual(['Asked for', 'Last'])
    expect(mailing.queue.unsaved()).toBe(0)
  })

  it('says neither links nor addresses in its log', async () => {
    mailing.server.make({ at: 'recipient', code: 550 })
    await mailing.queue.add(sampleMail())
    await mailing.sendDue()
    mailing.server.make({ at: 'sender', code: 550 })
    await mailing.queue.add(sampleMail())
    startWorker()
    await expect.poll(log, { timeout: 20_000 }).toHaveLength(2)
    expect(log().join()).not.toMatch(/@|example|http/)
  })
})

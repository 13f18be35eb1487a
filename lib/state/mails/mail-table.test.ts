import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/database'
import { mails } from '../../db/schema'
import { openFreshDatabase } from '../../testing/database'
import { captureLog } from '../../testing/log-lines'
import { LINK, sampleMail } from '../../testing/sample-mail'
import { formerMail } from '../testing/former-mail'
import { mailRows, openMailing } from '../testing/mailing'
import { mailTable } from './mail-table'

let database: Database
let mailing: Awaited<ReturnType<typeof openMailing>>
const log = captureLog()

beforeAll(async () => {
  database = await openFreshDatabase()
})

beforeEach(async () => {
  await database.delete(mails)
  mailing = await openMailing(database)
  log.forget()
})

afterEach(() => mailing.server.stop())

const rows = () => mailRows(database)

describe('the table of mails', () => {
  it('is worked off by several instances, each mail once', async () => {
    const subjects = Array.from({ length: 40 }, (_, n) => `Mail ${n}`)
    for (const subject of subjects) await mailing.queue.add(sampleMail({ subject }))
    const workers = [mailing.worker(), mailing.worker()]
    for (const worker of workers) worker.start()
    await expect.poll(rows, { timeout: 20_000 }).toEqual([])
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(mailing.arrived().sort()).toEqual(subjects.sort())
  })

  it('holds no link, address or word of a mail', async () => {
    await mailing.queue.add(sampleMail())
    const [row] = await rows()
    expect(row?.sealed).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/)
    const stored = JSON.stringify(row)
    const decoded = Buffer.from(row?.sealed ?? '', 'base64url').toString('latin1')
    for (const secret of [LINK, 'a-link-that-works', 'byrne.example', 'Sign in']) {
      expect(stored).not.toContain(secret)
      expect(decoded).not.toContain(secret)
    }
  })

  it('keeps of a mail that was given up only when and why', async () => {
    mailing.server.make({ at: 'recipient', code: 550 })
    await mailing.queue.add(sampleMail())
    await mailing.sendDue()
    expect(await rows()).toEqual([
      {
        id: expect.any(String),
        created_at: expect.any(Date),
        sealed: null,
        attempts: 1,
        next_attempt_at: null,
        last_error: '550',
      },
    ])
  })

  it('says of a mail that waits how often it was tried, and how that went', async () => {
    mailing.server.make({ at: 'recipient', code: 451 })
    await mailing.queue.add(sampleMail())
    await mailing.sendDue()
    mailing.wait(60_000)
    await mailing.sendDue()
    expect(await rows()).toMatchObject([{ attempts: 2, last_error: '451' }])
  })

  it('gives up what was sealed with a secret that is no more', async () => {
    await mailing.queue.add(sampleMail())
    const { clock } = mailing
    await mailing.sendDue(mailTable({ database, secrets: ['another secret'], clock }))
    expect(mailing.arrived()).toEqual([])
    expect(await rows()).toMatchObject([{ sealed: null, last_error: 'sealed with another secret' }])
  })

  it('sends what was sealed before another secret was put first', async () => {
    await mailing.queue.add(sampleMail({ subject: 'Sealed before' }))
    const { clock } = mailing
    await mailing.sendDue(mailTable({ database, secrets: ['another secret', 'a secret'], clock }))
    expect(mailing.arrived()).toEqual(['Sealed before'])
  })

  it('sends what an earlier version sealed', async () => {
    const now = mailing.clock()
    const row = { id: randomUUID(), sealed: formerMail, created_at: now, next_attempt_at: now }
    await database.insert(mails).values(row)
    const secrets = ['a secret of the tests, long enough'] as const
    await mailing.sendDue(mailTable({ database, secrets, clock: mailing.clock }))
    expect(mailing.arrived()).toEqual(['Your invoice was corrected'])
  })

  it('leaves a mail to whoever claimed it since', async () => {
    await mailing.queue.add(sampleMail())
    const [late] = await mailing.queue.claim(1)
    mailing.wait(3_600_000)
    const [claimed] = await mailing.queue.claim(1)
    if (!late || !claimed) throw new Error('Nobody could claim it')
    await mailing.queue.giveUp(late, '550')
    await mailing.queue.postpone(late, '451', mailing.clock())
    expect(await rows()).toMatchObject([
      { next_attempt_at: claimed.claimedUntil, attempts: 0, last_error: null },
    ])
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../db/open'
import { mails } from '../../db/schema'
import type { LinkRequest } from '../../mail/link-request'
import { openMailQueue } from '../../state/mails/mail-queue'
import { sampleRequest } from '../../testing/sample-mail'
import { openOwnShop } from '../testing/own-shop'
import { requestSignInLink, requestSignInLinkOnFile } from './request-link'
import { writeLinkMail } from './write-link-mail'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

openOwnShop({ PORTICO_URL: 'https://portal.example' })

const database = async () => (await openDatabase()).database

const rows = async () => (await database()).select().from(mails)

beforeEach(async () => {
  await (await database()).delete(mails)
})

/** Takes what is in the queue, as the worker does when it is due. */
async function takeWaiting() {
  const later = () => new Date(Date.now() + 60_000)
  return (await (await openMailQueue(later)).claim(10)).map(({ content }) => content)
}

describe('asking for a link', () => {
  it.each([
    ['a customer', 'ida@holm.example'],
    ['a member', 'sam@acme-robotics.example'],
    ['several people', 'accounts@ufuq-trading.example'],
    ['nobody', 'nobody@nowhere.example'],
  ])(
    'leaves the same in the queue for %s: the request, and nothing of who that is',
    async (_who, email) => {
      expect(await requestSignInLink(` ${email} `, '/account')).toEqual({ status: 'sent', email })
      expect(await takeWaiting()).toEqual([
        { asked_by: email, to: '/account', language: 'en', expires_at: expect.any(String) },
      ])
    },
  )

  it.each([
    ['pat@bücher-example.org', 'pat@bücher-example.org'],
    ['pat@XN--BCHER-EXAMPLE-WOB.ORG', 'pat@bücher-example.org'],
    ['pät@shop.example', 'pät@shop.example'],
    ['Pat <pat@Shop.Example>', 'pat@shop.example'],
    ['\u200epat@shop.example\u200b', 'pat@shop.example'],
    ["o'brien@shop.example", "o'brien@shop.example"],
    ['用户@例子.公司', '用户@例子.公司'],
    ['Pat@shop.example', 'Pat@shop.example'],
  ])('takes %s as it would be stored: %s', async (typed, email) => {
    expect(await requestSignInLink(typed, '/orders')).toEqual({ status: 'sent', email })
    expect(await takeWaiting()).toMatchObject([{ asked_by: email }])
  })

  it('is due within a second, at a random moment', async () => {
    const before = Date.now()
    for (const name of ['one', 'two', 'three', 'four']) {
      await requestSignInLink(`${name}@nowhere.example`, '/orders')
    }
    const delays = (await rows()).map(
      (row) => Number(row.next_attempt_at) - row.created_at.getTime(),
    )
    expect(new Set(delays).size).toBeGreaterThan(1)
    for (const delay of delays) expect(delay).toBeLessThanOrEqual(1_000)
    for (const row of await rows()) expect(Number(row.next_attempt_at)).toBeGreaterThan(before)
  })

  it.each(['', 'half@', 'two@a.example, b@a.example', 'a\u0000b@holm.example', 'a@b', '\u200b'])(
    'queues nothing for %j',
    async (typed) => {
      expect(await requestSignInLink(typed, '/orders')).toEqual({ status: 'invalid' })
      expect(await rows()).toEqual([])
    },
  )

  it('queues a mail before it answers a reader who has a link', async () => {
    const grant = { link: 'l', issued: 0, viewOnly: true, subject: { sub: 'usr_1015' } }
    const outcome = await requestSignInLinkOnFile(grant, '/orders')
    expect(outcome).toEqual({ status: 'sent', email: 'i•••@h•••.example' })
    expect(await takeWaiting()).toMatchObject([
      { to: 'ida@holm.example', subject: expect.any(String) },
    ])
  })
})

describe('a queued request', () => {
  const written = async (request: Partial<LinkRequest>) => {
    const result = await writeLinkMail(sampleRequest(request))
    return result.ok ? result.mail : result.failure
  }

  it('becomes a mail to the address on file, in its owner’s language', async () => {
    const mail = await written({ asked_by: 'Etienne@Tremblay.example', language: 'de' })
    expect(mail).toMatchObject({ to: 'etienne@tremblay.example' })
    expect(mail).toHaveProperty(
      'signInLink',
      expect.stringMatching(/^https:\/\/portal\.example\/sign-in\//),
    )
  })

  it('becomes no mail for an address that nobody has', async () => {
    expect(await written({})).toBeNull()
  })
})

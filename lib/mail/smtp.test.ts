import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findFreePort } from '../testing/free-port'
import { type MailServer, startMailServer } from '../testing/mail-server'
import { LINK, sampleOutgoing } from '../testing/sample-mail'
import { createSmtpSender } from './smtp'

let server: MailServer

const from = { name: null, address: 'billing@shop.example' }

beforeAll(async () => {
  server = await startMailServer()
})

beforeEach(() => {
  server.accept()
  server.mails.length = 0
  server.recipients.length = 0
})

afterAll(() => server.stop())

const send = (mail = {}) => createSmtpSender(server.url, from)(sampleOutgoing(mail))

describe('a mail that is handed in', () => {
  it('arrives in both forms, from the merchant, and says that a machine wrote it', async () => {
    expect(await send()).toBe(null)
    const [mail] = server.mails
    expect(mail).toMatchObject({
      from: { name: 'Nordlicht', address: 'billing@shop.example' },
      to: [{ address: 'aoife@byrne.example' }],
      subject: 'Sign in to Nordlicht',
      date: '2026-05-04T09:30:00.000Z',
      html: expect.stringContaining(LINK),
      text: expect.stringContaining(LINK),
    })
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value
    expect(header('auto-submitted')).toBe('auto-generated')
  })

  it('shows the configured name instead of the merchant’s', async () => {
    const sender = { name: 'Shop, Inc.', address: 'billing@shop.example' }
    await createSmtpSender(server.url, sender)(sampleOutgoing())
    expect(server.mails[0]?.from?.name).toBe('Shop, Inc.')
  })

  it('is the same on each attempt, so that two of them can be told for one', async () => {
    await send()
    await send()
    const [first, second] = server.mails
    expect(first?.messageId).toMatch(/^<.+@shop\.example>$/)
    expect(second?.messageId).toBe(first?.messageId)
  })

  it('gets no header from what was typed', async () => {
    const typed = 'Name\r\nBcc: eve@evil.example\r\n\r\nHello'
    expect(await send({ subject: typed, merchant: typed })).toBe(null)
    const [mail] = server.mails
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(server.recipients).toEqual(['aoife@byrne.example'])
    expect(mail?.text).toContain(LINK)
  })

  it.each([
    'aoife@byrne.example, eve@evil.example',
    'aoife@byrne.example>\r\nRCPT TO:<eve@evil.example',
    'Aoife <aoife@byrne.example>, <eve@evil.example>',
  ])('goes to nobody else when its address is %j', async (to) => {
    await send({ to })
    expect(server.recipients).not.toContain('eve@evil.example')
  })
})

describe('a mail that is not taken', () => {
  it.each([
    ['recipient', 451, false],
    ['recipient', 550, true],
    ['content', 452, false],
    ['content', 554, true],
    // The merchant can mend these.
    ['sender', 550, false],
    ['greeting', 554, false],
  ] as const)('at the step %s with %s', async (at, says, permanent) => {
    server.make({ at, code: says })
    expect(await send()).toEqual({ code: String(says), permanent })
  })

  // Longer than a test may take.
  const never = { connection: 120_000, greeting: 120_000, socket: 120_000, attempt: 120_000 }

  it.each([
    ['the greeting', 'greeting', { ...never, greeting: 300 }],
    ['the next word', 'recipient', { ...never, socket: 300 }],
    ['the last word', 'content', { ...never, socket: 300 }],
    ['the whole attempt', 'content', { ...never, attempt: 300 }],
  ] as const)('because %s takes too long', async (_what, at, limits) => {
    server.make({ at, code: 'nothing' })
    expect(await createSmtpSender(server.url, from, limits)(sampleOutgoing())).toEqual({
      code: 'ETIMEDOUT',
      permanent: false,
    })
  })

  it('because there is no server', async () => {
    const url = `smtp://127.0.0.1:${await findFreePort()}`
    expect(await createSmtpSender(url, from)(sampleOutgoing())).toEqual({
      code: 'ECONNREFUSED',
      permanent: false,
    })
  })

  it('because it is for nobody', async () => {
    expect(await send({ to: '' })).toEqual({ code: 'EENVELOPE', permanent: true })
  })
})

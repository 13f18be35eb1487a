import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../api/testing/listen'
import { MERCHANT_TOKEN, openShop, orderId } from '../api/testing/shop'
import { readLink } from '../portal/links/portal-link'
import { type MailServer, startMailServer } from '../testing/mail-server'
import { type CommandLine, commandLine, runInOneProcess } from './testing/run'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const SECRET = 'a-link-secret-of-the-tests-long-enough'
const ORDER = orderId('usr_1001', 0)
const REFUNDED = orderId('usr_1001', 2)
const INVOICED = orderId('usr_1001', 12)
const UNINVOICED = orderId('usr_1001', 9)
const folder = mkdtempSync(path.join(tmpdir(), 'portico-mail-'))
let server: MailServer
let close: () => Promise<void>
let portico: CommandLine
let alone: CommandLine

beforeAll(async () => {
  const shop = await openShop()
  const api = await listen((request) => shop.fetch(request))
  server = await startMailServer()
  close = api.close
  const variables = {
    POLAR_SERVER: api.url,
    POLAR_ACCESS_TOKEN: MERCHANT_TOKEN,
    PORTICO_SECRET: 'a-secret-of-the-tests-which-is-long-enough',
    PORTICO_LINK_SECRET: SECRET,
    PORTICO_URL: 'https://portal.example',
    PORTICO_NAME: 'Nordlicht',
    PORTICO_DATA_DIR: path.join(folder, 'data'),
    SMTP_URL: server.url,
    PORTICO_MAIL_FROM: 'billing@nordlicht.example',
  }
  portico = runInOneProcess(folder, variables)
  alone = commandLine(folder, variables)
})

beforeEach(() => {
  server.accept()
  server.mails.length = 0
})

afterAll(async () => {
  await Promise.all([close(), server.stop()])
  rmSync(folder, { recursive: true, force: true })
})

async function linkIn(text = '') {
  const [, token = ''] = /^https:\/\/portal\.example\/l\/(\S+)$/m.exec(text) ?? []
  const days = { orderLinkDays: 90, portalLinkDays: 7 }
  const reading = await readLink(token, { secrets: [SECRET], days, now: new Date() })
  if (reading.status !== 'good') throw new Error('There is no good link')
  return reading.link
}

describe('portico mail', () => {
  it('sends the mail about an order again, as another mail each time', async () => {
    for (const run of [portico, alone]) {
      expect(await run('mail', '--order', ORDER)).toMatchObject({ code: 0, out: '' })
    }
    const [first, second] = server.mails
    expect(first).toMatchObject({
      to: [{ address: 'clodagh@byrne-design.example' }],
      subject: expect.stringContaining('Your order from Nordlicht'),
    })
    expect(await linkIn(first?.text)).toMatchObject({ order: ORDER, viewOnly: false })
    expect(second?.messageId).not.toBe(first?.messageId)
  })

  it('tries it at another address, with a link that changes nothing', async () => {
    const outcome = await portico('mail', '--order', ORDER, '--to', 'me@nordlicht.example')
    expect(outcome).toMatchObject({ code: 0, err: 'Sent: 1\n' })
    const [mail] = server.mails
    expect(mail?.to).toMatchObject([{ address: 'me@nordlicht.example' }])
    expect(await linkIn(mail?.text)).toMatchObject({ order: ORDER, viewOnly: true })
  })

  it('writes the mail to standard output, and sends nothing', async () => {
    const { code, out } = await portico('mail', '--order', ORDER, '--preview')
    const mail = await PostalMime.parse(out)
    expect(code).toBe(0)
    expect(mail.subject).toContain('Your order from Nordlicht')
    expect(await linkIn(mail.text)).toMatchObject({ order: ORDER })
    expect(server.mails).toEqual([])
  })

  it.each([
    ['refund', REFUNDED, 'Refund'],
    ['correction', INVOICED, 'Corrected invoice'],
  ])('does the same with the mail about a %s', async (about, order, subject) => {
    expect(await portico('mail', '--order', order, '--about', about)).toMatchObject({ code: 0 })
    const trial = ['--about', about, '--to', 'me@nordlicht.example']
    expect(await portico('mail', '--order', order, ...trial)).toMatchObject({ code: 0 })
    const { out } = await portico('mail', '--order', order, '--about', about, '--preview')
    const [sent, tried, ...others] = [...server.mails, await PostalMime.parse(out)]
    expect(sent).toMatchObject({ to: [{ address: 'clodagh@byrne-design.example' }] })
    expect(await linkIn(sent?.text)).toMatchObject({ order, viewOnly: false })
    expect(await linkIn(tried?.text)).toMatchObject({ order, viewOnly: true })
    for (const mail of [sent, tried, ...others]) expect(mail?.subject).toContain(subject)
    expect(others).toHaveLength(1)
  })

  it('says that the server didn’t take it, by the code alone', async () => {
    server.make({ at: 'recipient', code: 550 })
    expect(await portico('mail', '--order', ORDER)).toEqual({
      code: 1,
      out: '',
      err: 'Sent: 0\nNot sent, with the code 550.\n',
    })
  })

  it.each([
    [[], 2, 'Name an order'],
    [['--order', '17'], 2, 'Name an order'],
    [['--order', ORDER, '--to', 'me'], 2, 'me is no email address'],
    [['--order', ORDER, '--about', 'constructor'], 2, '--about order, refund or correction'],
    [['--order', ORDER, '--about', 'refund'], 1, 'Nothing of the order was refunded'],
    [['--order', UNINVOICED, '--about', 'correction'], 1, 'has no invoice'],
    [['--order', '00000000-0000-4000-8000-000000000000'], 1, 'no such order'],
  ])('refuses %j', async (parameters, code, why) => {
    const refused = await portico('mail', ...parameters)
    expect(refused).toMatchObject({ code, out: '', err: expect.stringContaining(why) })
  })
})

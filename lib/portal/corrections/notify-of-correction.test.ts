import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { toFormValues } from '../../billing/billing-values'
import { customers } from '../../db/schema'
import { getOrder } from '../../polar/orders'
import { type MailServer, startMailServer } from '../../testing/mail-server'
import { callAs } from '../access/call-as'
import { forgetCustomer } from '../account/known-customer'
import { saveBillingDetails } from '../billing/save-billing-details'
import type { Subject } from '../links/subject'
import { startMailing, stopMailing } from '../mail'
import type { PortalSession } from '../session/session-cookie'
import { setSessionCookie } from '../testing/browser'
import { createSession, openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { readUndo } from './undo-correction'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

const NOTIFY = 'books@nordlicht.example'
const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)

let api: WatchedApi
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('PORTICO_MAIL_FROM', 'portal@nordlicht.example')
  vi.stubEnv('PORTICO_NOTIFY', NOTIFY)
  api = await openWatchedApi()
  await startMailing()
})

afterAll(async () => {
  await stopMailing(0)
  await api.close()
  await server.stop()
})

beforeEach(() => {
  api.answer()
  written.mockClear()
})

const link = { link: 'a link', issued: 0, viewOnly: false }

const byLink = (subject: Subject, order: string) =>
  createSession({ orders: [{ ...link, subject, order }] })

async function readName(subject: Subject, order: string) {
  const found = await callAs({ subject }, (token) => getOrder(token, order))
  if (!found.ok) throw new Error(found.failure.kind)
  return found.data
}

/** Changes the name on an order, in a browser with this session. */
async function correct(session: PortalSession, subject: Subject, order: string, name: string) {
  const base = toFormValues(await readName(subject, order))
  await setSessionCookie(session)
  const { status } = await saveBillingDetails(order, {
    base,
    values: { billing_name: name },
    confirmed: true,
  })
  return status
}

async function removeEmail(customer: string) {
  const { database } = api.shop.services
  await database.update(customers).set({ email: null }).where(eq(customers.external_id, customer))
}

/** Returns the mails that contain this text, by recipient. */
const findMailsAbout = (name: string) =>
  Object.fromEntries(
    server.mails
      .filter(({ text }) => text?.includes(name))
      .map(({ to, text = '' }) => [to?.[0]?.address, text]),
  )

describe('a correction through a link to an order', () => {
  it('is mailed to the member whom the link is for, even in a team without an email', async () => {
    const sam = { sub: 'usr_1003', member: 'member_sam' }
    const order = orderId('usr_1003', 0)
    await removeEmail('usr_1003')
    expect(await correct(byLink(sam, order), sam, order, 'Acme Robotics LLC')).toBe('saved')
    await expect.poll(() => Object.keys(findMailsAbout('Acme Robotics LLC'))).toHaveLength(2)
    const mail = findMailsAbout('Acme Robotics LLC')['sam@acme-robotics.example'] ?? ''
    const [, undo = ''] = /\/undo\/(\S+)/.exec(mail) ?? []
    expect(await readUndo(undo)).toMatchObject({ kind: 'possible' })
  })

  it.each([
    ['busy', 429],
    ['unavailable', 500],
    ['unavailable', 403],
    ['unavailable', 401],
  ])('is not saved (%s) while the address to notify can’t be read: %d', async (status, answer) => {
    const [subject, order] = [{ sub: 'usr_1017' }, orderId('usr_1017', 0)]
    api.refuse('GET /customers/external/usr_1017', answer)
    expect(await correct(byLink(subject, order), subject, order, 'Unheard of')).toBe(status)
    expect(await readName(subject, order)).toMatchObject({ billing_name: 'Lucie Moreau' })
  })

  it('is saved if there is no address, and the log says so without a name', async () => {
    const [subject, order] = [{ sub: 'usr_1009' }, orderId('usr_1009', 0)]
    await removeEmail('usr_1009')
    expect(await correct(byLink(subject, order), subject, order, 'Souza Ltda')).toBe('saved')
    expect(written.mock.calls).toEqual([
      [
        expect.stringMatching(
          / error The notification of a correction .* reason=no address is on file$/m,
        ),
      ],
    ])
  })
})

describe('a correction in a full session', () => {
  const subject = { sub: 'usr_1016' }
  const session = createSession({ full: { ...link, subject } })

  it('is mailed to the merchant, and to nobody else', async () => {
    expect(await correct(session, subject, orderId('usr_1016', 0), 'Iyer Textiles')).toBe('saved')
    await expect.poll(() => Object.keys(findMailsAbout('Iyer Textiles'))).toEqual([NOTIFY])
  })

  it('is saved even if the customer’s name for the merchant’s mail can’t be read', async () => {
    forgetCustomer({ subject })
    api.refuse('GET /customer-portal/customers/me', 429)
    expect(await correct(session, subject, orderId('usr_1016', 1), 'Iyer & Co')).toBe('saved')
    expect(written).toHaveBeenCalledTimes(1)
  })
})

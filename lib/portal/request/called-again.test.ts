import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { saveDetails } from '@/app/(portal)/account/actions'
import { saveBilling } from '@/app/(portal)/orders/[id]/actions'
import { applyBatch, applyToFuture } from '@/app/(portal)/orders/[id]/copy/actions'
import { orderId } from '../../api/testing/shop'
import { toAccountValues } from '../../billing/account/account-values'
import { createInitialState } from '../../billing/billing-form-state'
import { toFormValues } from '../../billing/billing-values'
import { ensureFonts } from '../../papers/fonts/make-fonts'
import { getOrder } from '../../polar/orders'
import { callAs } from '../access/call-as'
import { readAccount } from '../account/account'
import { answerIssuingScript } from '../downloads/answer-issuing'
import { setSessionCookie } from '../testing/browser'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)
vi.mock('next/cache', () => ({ revalidatePath() {} }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => work() }))

openOwnShop()

const grant = { subject: { sub: 'usr_1002' }, link: 'a link', issued: 0, viewOnly: false }
const session = createSession({ full: grant })

beforeAll(() => ensureFonts(process.cwd()))
beforeEach(() => setSessionCookie(session))

/** Calls twice under a key, the second time before the first has its answer, and afterwards again. */
async function callAgain<Answer>(call: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = crypto.randomUUID()
  const [first, meanwhile] = await Promise.all([call(key), call(key)])
  expect(meanwhile).toEqual(first)
  expect(await call(key)).toEqual(first)
  return first
}

async function read(id: string) {
  const order = await callAs(grant, (token) => getOrder(token, id))
  if (!order.ok) throw new Error(order.failure.kind)
  return order.data
}

function fill(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

/** Corrects an order, and returns where its details can be used for others. */
async function correct(id: string, billing_name: string): Promise<string> {
  const opened = createInitialState(toFormValues(await read(id)), null)
  const saved = await callAgain((key) => saveBilling(id, opened, fill({ billing_name }), key))
  expect(saved).toMatchObject({ status: 'saved', values: { billing_name } })
  return new URL(saved.others ?? '', 'http://portal.invalid').searchParams.get('from') ?? ''
}

it('gives the same offer to use the details for other orders', async () => {
  expect(await correct(orderId('usr_1002', 3), 'Weber Logistik SE')).not.toBe('')
})

it('says that other orders were saved, and not that they were so already', async () => {
  const [source, other] = [orderId('usr_1002', 4), orderId('usr_1002', 5)]
  const from = await correct(source, 'Weber & Töchter')
  const { results } = await callAgain((key) => applyBatch(source, from, [other], key))
  expect(results).toEqual([{ id: other, outcome: expect.objectContaining({ kind: 'saved' }) }])
  expect(await callAgain((key) => applyToFuture(source, key))).toMatchObject({ profile: 'saved' })
})

/** Saves the account of the session with these values changed. */
async function saveAccount(changed: Record<string, string>) {
  const account = await readAccount({ ok: true, data: session })
  if (!account.ok) throw new Error(account.failure.kind)
  const shown = toAccountValues(account.data.customer)
  const before = { status: 'untouched', errors: {}, values: shown } as const
  return callAgain((key) => saveDetails(shown, before, fill({ ...shown, ...changed }), key))
}

it('says that a tax id of the former country was removed', async () => {
  await saveAccount({ country: 'DE', state: '', tax_id: 'DE136695976' })
  expect(await saveAccount({ country: 'KW', tax_id: '123' })).toMatchObject({
    status: 'saved',
    unchecked: 'replaced',
  })
})

it('counts the invoices that were issued', async () => {
  const chosen = new URLSearchParams({ order: orderId('usr_1002', 12) })
  const issue = async (key: string) => (await answerIssuingScript(chosen, key)).json()
  expect(await callAgain(issue)).toEqual({ to: expect.stringContaining('issued=1&') })
  expect(await issue(crypto.randomUUID())).toEqual({ to: expect.stringContaining('issued=0&') })
})

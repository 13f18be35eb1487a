import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { type MirroredApi, openMirroredApi } from '../../polar/testing/mirrored-api'
import { writeByHand } from './mail-by-hand'

const ORDER = orderId('usr_1001', 12)
const INVOICE = `/customer-portal/orders/${ORDER}/invoice`

let api: MirroredApi

beforeAll(async () => {
  vi.stubEnv('PORTICO_URL', 'https://portal.example')
  vi.stubEnv('PORTICO_MAIL_PAPERS', 'attach')
  api = await openMirroredApi()
  // No paper is made: it takes seconds.
  api.answerWith((path) => (path.endsWith(INVOICE) ? {} : null))
})

beforeEach(() => {
  api.calls.length = 0
})

afterAll(() => api.close())

async function write(isSent: boolean) {
  const mails = await writeByHand({ orderId: ORDER, kind: 'correction', isSent }, async (ms) => {
    api.calls.push(`wait ${ms} ms`)
  })
  return { mails, about: api.calls.filter((call) => call.includes(INVOICE) || /^wait/.test(call)) }
}

it('brings an invoice that was made since the correction: it is asked for, and takes its time', async () => {
  const { mails, about } = await write(true)
  expect(mails.ok).toBe(true)
  expect(about).toEqual([`POST ${INVOICE}`, 'wait 30000 ms', `GET ${INVOICE}`])
})

it('changes nothing at the API for a trial', async () => {
  const { mails, about } = await write(false)
  expect(mails.ok).toBe(true)
  expect(about).toEqual([`GET ${INVOICE}`])
})

import { beforeEach, describe, expect, it } from 'vitest'
import { customerId, orderId } from '../../api/testing/shop'
import type { Result } from '../../polar/failure'
import { getOrder, updateOrder } from '../../polar/orders'
import { callAs } from '../access/call-api'
import { openOwnShop } from '../testing/own-shop'
import { clearRevocations, revoke } from '../testing/revoke'
import { listTokenSpellings } from '../testing/token-spellings'
import { sealCorrection } from './correction'
import { readUndo, undoCorrection } from './undo-correction'

openOwnShop()

beforeEach(clearRevocations)

const subject = { sub: 'usr_1017' }
const id = orderId('usr_1017', 0)

async function callAsLucie<Data>(call: (token: string) => Promise<Result<Data>>): Promise<Data> {
  const result = await callAs({ subject }, call)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.data
}

const name = async () => (await callAsLucie((token) => getOrder(token, id))).billing_name

/** Corrects the name on the order, and returns the token of the undo link. */
async function correctName(billing_name: string): Promise<string> {
  const order = await callAsLucie((token) => getOrder(token, id))
  const after = await callAsLucie((token) =>
    updateOrder(token, { order, revision: null }, { billing_name }),
  )
  return sealCorrection({ subject, order: id, before: order, after })
}

describe('a link to undo a correction', () => {
  it.each([
    ['all of its customer', () => ({ external_customer_id: 'usr_1017' })],
    ['all of its customer, by the other id', () => ({ customer_id: customerId('usr_1017') })],
    ['everything from before', () => ({ before: new Date().toISOString() })],
  ])('doesn’t work any more once it was revoked with %s', async (how, wanted) => {
    const undo = await correctName(how)
    await revoke(wanted())
    expect(await readUndo(undo)).toEqual({ kind: 'closed' })
    expect(await undoCorrection(undo)).toBeNull()
    expect(await name()).toBe(how)
  })

  it.each([
    ['one link', () => ({ link: 'the one that leaked' })],
    ['all of another customer', () => ({ external_customer_id: 'usr_1016' })],
    ['everything from an hour before', () => ({ before: anHourAgo() })],
  ])('works when %s was revoked', async (how, wanted) => {
    const before = await name()
    const undo = await correctName(how)
    await revoke(wanted())
    expect(await readUndo(undo)).toMatchObject({ kind: 'possible' })
    expect(await undoCorrection(undo)).toBeNull()
    expect(await name()).toBe(before)
  })
})

it('is found whatever mail programs and people append to its link', async () => {
  const before = await name()
  const undo = await correctName('Moreau et Fils')
  for (const [how, text] of listTokenSpellings(undo)) {
    expect([how, await readUndo(text)]).toMatchObject([how, { kind: 'possible' }])
  }
  expect(await undoCorrection(`${undo}%29.`)).toBeNull()
  expect(await name()).toBe(before)
})

function anHourAgo(): string {
  return new Date(Date.now() - 3_600_000).toISOString()
}

import { beforeEach, describe, expect, it } from 'vitest'
import { customerId, orderId } from '../../api/testing/shop'
import type { Result } from '../../polar/failure'
import { getOrder, updateOrder } from '../../polar/orders'
import { callAs } from '../access/call-as'
import { openOwnShop } from '../testing/own-shop'
import { clearRevocations, revoke } from '../testing/revoke'
import { listTokenSpellings } from '../testing/token-spellings'
import { sealCorrection } from './correction'
import { readUndo, undoCorrection } from './undo-correction'
import { createUndoToken } from './undo-token'

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
  return createUndoToken({ subject, order: id, before: order, after })
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

describe('the address of a link to undo a correction', () => {
  it('is short, and every program may have escaped it or written something behind it', async () => {
    const token = await correctName('Short address')
    expect(token).toMatch(/^[\w-]{22}$/)
    for (const spelling of [token, `${token}.`, `${token}%3E`, `${token}%253E`]) {
      expect(await readUndo(spelling)).toMatchObject({ kind: 'possible' })
    }
  })

  it('opens nothing when it is cut off, changed or made up', async () => {
    const token = await correctName('Forged address')
    const [first = ''] = token
    const other = `${first === 'A' ? 'B' : 'A'}${token.slice(1)}`
    for (const wrong of [
      token.slice(0, 21),
      `${token}A`,
      other,
      token.toLowerCase(),
      'A'.repeat(22),
    ]) {
      if (wrong !== token) expect(await readUndo(wrong)).toEqual({ kind: 'closed' })
    }
  })

  it('may be a long one, as mails before had', async () => {
    const before = await callAsLucie((token) => getOrder(token, id))
    const after = await callAsLucie((token) =>
      updateOrder(token, { order: before, revision: null }, { billing_name: 'Long address' }),
    )
    const token = await sealCorrection({ subject, order: id, before, after })
    expect(await readUndo(token)).toMatchObject({ kind: 'possible' })
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { customerId, orderId } from '../../api/testing/shop'
import { linkRevocation } from '../../contract/links'
import { openDatabase } from '../../db/open'
import { revocations } from '../../db/schema'
import type { Result } from '../../polar/failure'
import { getOrder, updateOrder } from '../../polar/orders'
import { revokeLinks } from '../../services/links/revoke-links'
import { openServices } from '../../services/open-services'
import { callAs } from '../failure'
import { sealCorrection } from './correction'
import { readUndo, undoCorrection } from './read-undo'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-undo-'))

// Portico's own API, in this process, on a database of its own with the demo shop.
beforeAll(async () => {
  vi.stubEnv('PORTICO_DATA_DIR', folder)
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  await openDatabase()
})

beforeEach(async () => {
  await (await openDatabase()).database.delete(revocations)
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const holder = { sub: 'usr_1017' }
const id = orderId('usr_1017', 0)

async function asLucie<Data>(call: (token: string) => Promise<Result<Data>>): Promise<Data> {
  const result = await callAs({ holder }, call)
  if (!result.ok) throw new Error(result.failure.kind)
  return result.data
}

const name = async () => (await asLucie((token) => getOrder(token, id))).billing_name

/** Somebody writes this name on the order; what comes back is the link to undo it. */
async function correction(billing_name: string): Promise<string> {
  const order = await asLucie((token) => getOrder(token, id))
  const after = await asLucie((token) =>
    updateOrder(token, { order, revision: null }, { billing_name }),
  )
  return sealCorrection({ holder, order: id, before: order, after })
}

async function revoke(wanted: Record<string, string>): Promise<void> {
  await revokeLinks(await openServices(), linkRevocation.parse(wanted))
}

describe('a link to undo a correction', () => {
  it.each([
    ['all of its customer', () => ({ external_customer_id: 'usr_1017' })],
    ['all of its customer, by the other id', () => ({ customer_id: customerId('usr_1017') })],
    ['everything from before', () => ({ before: new Date().toISOString() })],
  ])('doesn’t work any more once it was revoked with %s', async (how, wanted) => {
    const undo = await correction(how)
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
    const undo = await correction(how)
    await revoke(wanted())
    expect(await readUndo(undo)).toMatchObject({ kind: 'possible' })
    expect(await undoCorrection(undo)).toBeNull()
    expect(await name()).toBe(before)
  })
})

function anHourAgo(): string {
  return new Date(Date.now() - 3_600_000).toISOString()
}

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BillingValues, toFormValues } from '../../billing/billing-values'
import type { PortalOrder } from '../../contract/order/order'
import { openCustomerSession } from '../../polar/customer-sessions'
import { getOrder, getOrderToChange, listOrders, updateOrder } from '../../polar/orders'
import { getData } from '../../polar/testing/get-data'
import { createDemoDataFolder } from '../../testing/database'
import { applyDetails } from '../bulk-apply/apply-details'
import { sealCorrection } from '../corrections/correction'
import { readUndo, undoCorrection } from '../corrections/undo-correction'
import { correctOrder } from './correct-order'

vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())
afterAll(() => {
  vi.unstubAllEnvs()
})

const grant = { subject: { sub: 'usr_1002' }, link: 'a', issued: 0, viewOnly: false }

let token: string
let orders: PortalOrder[]

beforeAll(async () => {
  token = getData(await openCustomerSession(grant.subject)).token
  const page = { page: 1, limit: 100, sorting: 'created_at' } as const
  orders = getData(await listOrders(token, page)).items.filter(
    ({ billing_name, billing_address }) => billing_name && billing_address,
  )
})

/** Takes an order that no other test here uses. */
function takeUnusedOrder(): PortalOrder {
  const order = orders.pop()
  if (!order) throw new Error('No order is left')
  return order
}

const correct = (order: PortalOrder, typed: Partial<BillingValues>, base = toFormValues(order)) =>
  correctOrder(token, order.id, { base, values: typed, confirmed: true })

const shown = async ({ id }: PortalOrder) => toFormValues(getData(await getOrder(token, id)))

describe('correcting an order that somebody else has changed since', () => {
  it('writes nothing where both changed the same, and says what it shows now', async () => {
    const order = takeUnusedOrder()
    await correct(order, { billing_name: 'Theirs', city: 'Kiel' })
    const now = { ...toFormValues(order), billing_name: 'Theirs', city: 'Kiel' }
    expect(await correct(order, { billing_name: 'Mine' })).toEqual({
      ok: true,
      data: { kind: 'conflict', conflict: { parts: ['name'], now } },
    })
    expect(await correct(order, { line1: 'Mine 1' })).toMatchObject({
      data: { kind: 'conflict', conflict: { parts: ['address'] } },
    })
    expect(await shown(order)).toEqual(now)
  })

  it('writes what was typed over the changed order, once that was read', async () => {
    const order = takeUnusedOrder()
    await correct(order, { billing_name: 'Theirs' })
    const known = await shown(order)
    expect(await correct(order, { billing_name: 'Mine' }, known)).toMatchObject({
      data: { kind: 'corrected', was: { billing_name: 'Theirs' }, is: { billing_name: 'Mine' } },
    })
  })

  it('keeps both corrections where they are of different parts', async () => {
    const order = takeUnusedOrder()
    await correct(order, { billing_name: 'Theirs' })
    expect(await correct(order, { city: 'Kiel' })).toMatchObject({ data: { kind: 'corrected' } })
    expect(await shown(order)).toMatchObject({ billing_name: 'Theirs', city: 'Kiel' })
  })

  it('refuses a country that is locked, whatever else is in conflict', async () => {
    const order = takeUnusedOrder()
    await correct(order, { city: 'Kiel' })
    expect(await correct(order, { country: 'FR', city: 'Lyon' })).toMatchObject({
      ok: false,
      failure: { kind: 'invalid' },
    })
  })
})

describe('two corrections at the same moment', () => {
  it('never overwrite each other: one of them is a conflict', async () => {
    const order = takeUnusedOrder()
    const names = ['First', 'Second']
    const both = await Promise.all(names.map((name) => correct(order, { billing_name: name })))
    expect(both.map((each) => getData(each).kind).sort()).toEqual(['conflict', 'corrected'])
    const winner = names[both.findIndex((each) => getData(each).kind === 'corrected')]
    expect(await shown(order)).toMatchObject({ billing_name: winner })
  })

  it('are both saved where they change different fields', async () => {
    const order = takeUnusedOrder()
    const typed = [{ billing_name: 'First' }, { city: 'Kiel' }]
    const both = await Promise.all(typed.map((each) => correct(order, each)))
    expect(both.map((each) => getData(each).kind)).toEqual(['corrected', 'corrected'])
    expect(await shown(order)).toMatchObject({ billing_name: 'First', city: 'Kiel' })
  })

  it('are distinguished by the revision that was read', async () => {
    const read = getData(await getOrderToChange(token, takeUnusedOrder().id))
    const change = (name: string) => updateOrder(token, read, { billing_name: name })
    expect(await change('First')).toMatchObject({ data: { billing_name: 'First' } })
    expect(await change('Second')).toEqual({ ok: false, failure: { kind: 'changed' } })
  })

  it('are not stopped where the API has no revisions', async () => {
    const { order } = getData(await getOrderToChange(token, takeUnusedOrder().id))
    const change = (name: string) =>
      updateOrder(token, { order, revision: null }, { billing_name: name })
    expect(await change('First')).toMatchObject({ data: { billing_name: 'First' } })
    expect(await change('Second')).toMatchObject({ data: { billing_name: 'Second' } })
  })
})

describe('other features that change orders', () => {
  it('undo nothing that is corrected at the same moment', async () => {
    const before = takeUnusedOrder()
    const after = getData(await correct(before, { billing_name: 'Wrong' }))
    if (after.kind !== 'corrected') throw new Error(after.kind)
    const link = await sealCorrection({
      subject: { sub: 'usr_1002' },
      order: before.id,
      before,
      after: after.is,
    })
    // Its session is open by now, so both begin by reading the order.
    expect(await readUndo(link)).toMatchObject({ kind: 'possible' })
    const [corrected, failure] = await Promise.all([
      correct(after.is, { billing_name: 'Right' }),
      undoCorrection(link),
    ])
    expect(failure).toBeNull()
    const isCorrected = getData(corrected).kind === 'corrected'
    expect(await shown(before)).toMatchObject({
      billing_name: isCorrected ? 'Right' : before.billing_name,
    })
  })

  it('apply to an order as it is at that moment, or not at all', async () => {
    const [source, target] = [takeUnusedOrder(), takeUnusedOrder()]
    const wanted = getData(await correct(source, { billing_name: 'For all', city: 'Kiel' }))
    if (wanted.kind !== 'corrected') throw new Error(wanted.kind)
    const [copied] = await Promise.all([
      applyDetails({ token, grant }, wanted, [target.id]),
      correct(target, { line2: 'Hinterhaus' }),
    ])
    const isReached = getData(copied).results[0]?.outcome.kind === 'saved'
    expect(await shown(target)).toMatchObject(
      isReached
        ? { billing_name: 'For all', city: 'Kiel' }
        : { billing_name: target.billing_name, line2: 'Hinterhaus' },
    )
  })
})

it('writes nothing that an invoice can’t show, and names the letters at their fields', async () => {
  const order = takeUnusedOrder()
  const before = await shown(order)
  expect(await correct(order, { billing_name: 'ქა Design', city: 'Kiel 𓀀' })).toEqual({
    ok: true,
    data: {
      kind: 'invalid',
      errors: { billing_name: 'unprintable ქ ა', city: 'unprintable 𓀀' },
    },
  })
  expect(await shown(order)).toEqual(before)
})

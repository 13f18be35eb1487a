import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { orderMails } from '../../db/schema'
import { switchOrderMailsIn } from '../../state/mails/order-mail-table'
import { type MirroredShop, openMirroredShop, orderObjects } from '../testing/mirrored-shop'

const CUSTOMER = 'usr_1001'
const SINCE = new Date('2026-11-01T00:00:00Z')
const AFTER = '2026-11-02T10:00:00.000001Z'
const BEFORE = '2026-10-31T23:59:59.999Z'
const OFF = { paid: false, refund: false, correction: false }
const ON = { paid: true, refund: true, correction: true }

let mirrored: MirroredShop
let source: unknown
let id: string

beforeAll(async () => {
  mirrored = await openMirroredShop()
  const [first] = await orderObjects(mirrored.shop, CUSTOMER)
  source = first?.object
})

// Each test has an order of its own.
beforeEach(async () => {
  id = randomUUID()
  await turn(OFF, SINCE)
  await turn(ON, SINCE)
})

const turn = (kinds: typeof ON, now: Date) =>
  switchOrderMailsIn(mirrored.services.database, kinds, now)

/** An event about the order, which is paid and new unless something else is said. */
function event(changes: object = {}) {
  const object = Object.assign({}, source, {
    id,
    items: [],
    invoice_number: null,
    status: 'paid',
    created_at: AFTER,
    modified_at: AFTER,
    is_invoice_generated: false,
    refunded_amount: 0,
    ...changes,
  })
  return { kind: 'order', object } as const
}

const store = (...events: ReturnType<typeof event>[]) =>
  events.reduce(
    (before, each) => before.then(() => mirrored.mirror.store([each])),
    Promise.resolve(),
  )

async function queued() {
  const rows = await mirrored.services.database
    .select()
    .from(orderMails)
    .where(eq(orderMails.order_id, id))
  return rows.map(({ kind }) => kind)
}

/** As the order is at that second. */
const at = (second: number, changes: object = {}) =>
  event({ modified_at: `2026-11-02T11:00:0${second}.000Z`, ...changes })

describe('that an order was paid', () => {
  test('is queued once, however often and in whatever order its events come', async () => {
    const events = [at(3), at(1, { status: 'pending' }), at(2), at(3), at(1)]
    await store(...events, ...events)
    expect(await queued()).toEqual(['paid'])
  })

  test('is queued when it is, and not while the payment is pending', async () => {
    await store(at(1, { status: 'pending' }))
    expect(await queued()).toEqual([])
    await store(at(2))
    expect(await queued()).toEqual(['paid'])
  })

  test('isn’t forgotten because the news of a refund came first', async () => {
    await turn({ ...OFF, paid: true }, SINCE)
    await store(at(2, { status: 'refunded', refunded_amount: 100 }), at(1))
    expect(await queued()).toEqual(['paid'])
  })

  test.each([
    ['is free', { net_amount: 0, tax_amount: 0, total_amount: 0 }],
    ['was made before it was switched on', { created_at: BEFORE }],
    ['was cancelled', { status: 'void' }],
  ])('is not of an order that %s', async (_what, changes) => {
    await store(event(changes))
    expect(await queued()).toEqual([])
  })

  test('is queued once also where the order leaves the mirror and comes back', async () => {
    await store(at(1))
    await mirrored.mirror.remove('order', id)
    await store(at(1))
    expect(await queued()).toEqual(['paid'])
  })
})

describe('that an order was refunded', () => {
  beforeEach(() => turn({ ...OFF, refund: true }, SINCE))

  test('is queued for each refund once', async () => {
    const first = at(2, { status: 'partially_refunded', refunded_amount: 100 })
    const second = at(3, { status: 'refunded', refunded_amount: 200 })
    await store(at(1), first, second, first, second, second)
    expect(await queued()).toEqual(['refund', 'refund'])
  })

  test('is not where it was before that was switched on', async () => {
    const refunded = { status: 'refunded', refunded_amount: 100 }
    await store(event({ ...refunded, created_at: BEFORE, modified_at: BEFORE }))
    await store(at(1, { ...refunded, created_at: BEFORE, billing_name: 'Another' }))
    expect(await queued()).toEqual([])
  })

  test('is of an order from before, since the refund is not', async () => {
    await store(event({ created_at: BEFORE, modified_at: BEFORE }))
    await store(at(1, { created_at: BEFORE, status: 'refunded', refunded_amount: 100 }))
    expect(await queued()).toEqual(['refund'])
  })
})

describe('that an invoice was corrected', () => {
  beforeEach(() => turn({ ...OFF, correction: true }, SINCE))

  const invoiced = { is_invoice_generated: true, billing_name: 'Before' }

  test('is queued when name or address change after the invoice', async () => {
    const country = { billing_address: { country: 'IE', city: 'Cork' } }
    await store(at(1, invoiced), at(2, { ...invoiced, billing_name: 'After' }))
    expect(await queued()).toEqual(['correction'])
    await store(at(3, { ...invoiced, ...country }), at(4, { ...invoiced, ...country }))
    expect(await queued()).toEqual(['correction'])
  })

  test('is queued once for several in a row, and again once that was told', async () => {
    await store(at(1, invoiced), at(2, { ...invoiced, billing_name: 'After' }))
    await mirrored.services.database.update(orderMails).set({ next_attempt_at: null })
    await store(at(3, { ...invoiced, billing_name: 'Later' }))
    await store(at(4, { ...invoiced, billing_name: 'Last' }))
    expect(await queued()).toEqual(['correction', 'correction'])
  })

  test('is not before there is an invoice, nor when nothing that it shows changes', async () => {
    await store(at(1, { billing_name: 'Before' }), at(2, { billing_name: 'After' }))
    await store(at(3, { ...invoiced }), at(4, { ...invoiced, status: 'refunded' }))
    expect(await queued()).toEqual([])
  })
})

describe('a switch', () => {
  test('keeps its time through restarts', async () => {
    await turn(ON, new Date('2026-12-01T00:00:00Z'))
    await store(event())
    expect(await queued()).toEqual(['paid'])
  })

  test('that is off queues nothing, and none of that is told when it is on again', async () => {
    await turn(OFF, new Date())
    await store(event())
    await turn(ON, new Date('2026-11-03T00:00:00Z'))
    await store(event())
    expect(await queued()).toEqual([])
  })
})

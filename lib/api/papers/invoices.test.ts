import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orderPapers, paperLink } from '../../contract/order/paper'
import { events, orders, organizations, papers } from '../../db/schema'
import { hashFile, mustBeWhole } from '../../services/papers/file-store'
import { captureLog } from '../../testing/log-lines'
import { MERCHANT_TOKEN, openShop, orderId, property, type Shop } from '../testing/shop'

let shop: Shop
let weber: string

beforeAll(async () => {
  shop = await openShop()
  weber = await shop.signIn('usr_1002')
})

/** Another for each test: paid, complete, and without an invoice yet. */
let fresh: string
let index = 30

beforeEach(async () => {
  fresh = orderId('usr_1002', index++)
  await setOrder({ is_invoice_generated: false, is_invoiced_here: false })
})

function setOrder(values: Partial<typeof orders.$inferInsert>, id = fresh) {
  return shop.services.database.update(orders).set(values).where(eq(orders.id, id))
}

const pathOf = (id: string) => `/customer-portal/orders/${id}`

const issue = (body?: object, id = fresh) =>
  shop.call(weber, `${pathOf(id)}/invoice`, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body) }),
  })

const correct = (billing_name: string) => shop.patch(weber, pathOf(fresh), { billing_name })

async function list(token = weber) {
  return orderPapers.parse((await shop.get(token, `${pathOf(fresh)}/papers`)).body)
}

/** The file at the address that the API gives. */
async function download(query = '', kind = 'invoice', id = fresh) {
  const { status, body } = await shop.get(weber, `${pathOf(id)}/${kind}${query}`)
  expect(status).toBe(200)
  const { pathname } = new URL(paperLink.parse(body).url)
  const response = await shop.fetch(new Request(`http://api.test${pathname}`))
  expect(response.status).toBe(200)
  return { content: new Uint8Array(await response.arrayBuffer()), headers: response.headers }
}

describe('an order’s invoice', () => {
  it('is issued once, and can then be downloaded', async () => {
    expect((await shop.get(weber, `${pathOf(fresh)}/invoice`)).status).toBe(404)
    expect(await list()).toMatchObject({ items: [], invoice: { state: 'open' } })

    const issued = await issue()
    expect([issued.status, issued.body]).toEqual([202, null])
    const { content, headers } = await download()
    expect(new TextDecoder().decode(content.slice(0, 5))).toBe('%PDF-')
    expect(headers.get('Content-Disposition')).toMatch(
      /^attachment; filename\*=UTF-8''NORD-\d+\.pdf$/,
    )

    expect((await issue()).status).toBe(202)
    const { items, invoice } = await list()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'invoice', revision: 1, by_you: true, corrects: null })
    expect(invoice.state).toBe('current')
    const { body } = await shop.get(weber, pathOf(fresh))
    expect(property(body, 'is_invoice_generated')).toBe(true)
  })

  it('is corrected by another after a change, and stays as it was', async () => {
    await issue()
    const first = hashFile((await download()).content)
    for (const [n, name] of ['Byrne Design Ltd', 'Byrne Design Limited', 'Byrne & Co'].entries()) {
      await correct(name)
      expect((await list()).invoice.state).toBe('outdated')
      await issue()
      const { items } = await list()
      const [before, latest] = items.slice(-2)
      expect(latest).toMatchObject({
        revision: n + 2,
        corrected: ['name'],
        corrects: before?.number,
      })
      expect(latest?.number).toBe(`${items[0]?.number}-${n + 2}`)
    }
    const all = await Promise.all([1, 2, 3, 4].map((n) => download(`?revision=${n}`)))
    const hashes = all.map(({ content }) => hashFile(content))
    expect(hashes[0]).toBe(first)
    expect(new Set(hashes).size).toBe(4)
    const { database } = shop.services
    const stored = database.select({ pdf: papers.pdf }).from(papers)
    const rows = await stored.where(eq(papers.order_id, fresh))
    expect(rows.map(({ pdf }) => pdf).toSorted()).toEqual(hashes.toSorted())
    expect(hashFile((await download()).content)).toBe(hashes[3])
  })

  it('isn’t issued by an update alone, nor for a change that is undone', async () => {
    await issue()
    const { body } = await shop.get(weber, pathOf(fresh))
    await correct('Somebody Else')
    expect((await list()).items).toHaveLength(1)
    await correct(String(property(body, 'billing_name')))
    await issue()
    expect((await list()).items).toHaveLength(1)
  })

  it('is one, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => issue()))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202))
    expect((await list()).items).toHaveLength(1)
  })

  it('shows the buyer’s reference, which a later request may change', async () => {
    await issue({ buyer_reference: '  PO 4711 ' })
    expect(await list()).toMatchObject({ items: [{ revision: 1 }], buyer_reference: 'PO 4711' })
    await issue({})
    await issue({ buyer_reference: 'PO 4711' })
    expect((await list()).items).toHaveLength(1)
    await issue({ buyer_reference: null })
    expect((await list()).items[1]).toMatchObject({ corrected: ['reference'] })
  })

  it('is the merchant’s to issue too', async () => {
    const { status } = await shop.post(MERCHANT_TOKEN, `/orders/${fresh}/invoice`, {})
    expect(status).toBe(202)
    const { items } = await list()
    expect(items).toMatchObject([{ actor: 'merchant', by_you: false }])
    const link = await shop.get(MERCHANT_TOKEN, `/orders/${fresh}/invoice`)
    expect(link.status).toBe(200)
  })

  it('is nobody else’s', async () => {
    const other = await shop.signIn('usr_1001')
    await issue()
    for (const [method, path] of [
      ['POST', 'invoice'],
      ['GET', 'invoice'],
      ['GET', 'receipt'],
      ['GET', 'papers'],
    ]) {
      const { status } = await shop.call(other, `${pathOf(fresh)}/${path}`, {
        method: method ?? '',
      })
      expect(status).toBe(404)
    }
  })

  it('tells the merchant of the first', async () => {
    await issue()
    await correct('Byrne & Co')
    await issue()
    const { database } = shop.services
    const told = database.select({ type: events.type }).from(events)
    expect(await told.where(eq(events.object_id, fresh))).toEqual([
      { type: 'order.updated' },
      { type: 'order.updated' },
    ])
  })
})

describe('no invoice is issued', () => {
  it.each<[string, Partial<typeof orders.$inferInsert>, number, string]>([
    ['of a draft', { status: 'draft' }, 409, 'OrderNotEligibleForInvoice'],
    ['of a void order', { status: 'void' }, 409, 'OrderNotEligibleForInvoice'],
    ['without a number', { invoice_number: null }, 409, 'OrderNotEligibleForInvoice'],
    ['without a name', { billing_name: null }, 422, 'MissingInvoiceBillingDetails'],
    ['without an address', { billing_address: null }, 422, 'MissingInvoiceBillingDetails'],
    ['of amounts that don’t add up', { net_amount: 1 }, 409, 'AmountsDoNotAddUp'],
    ['that another system issued', { is_invoice_generated: true }, 409, 'InvoiceIssuedElsewhere'],
  ])('%s', async (_, values, status, error) => {
    await setOrder(values)
    const answer = await issue()
    expect([answer.status, property(answer.body, 'error')]).toEqual([status, error])
    expect(await list()).toMatchObject({ items: [], invoice: { state: 'refused', reason: error } })
    const link = await shop.get(weber, `${pathOf(fresh)}/invoice`)
    expect([link.status, property(link.body, 'error')]).toEqual([404, 'InvoiceDoesNotExist'])
  })

  it('without a seller', async () => {
    const { database } = shop.services
    const [seller] = await database.select().from(organizations)
    await database.update(organizations).set({ address: null })
    expect(property((await issue()).body, 'error')).toBe('SellerNotConfigured')
    await database.update(organizations).set({ address: seller?.address ?? null })
  })
})

it('corrects an invoice from elsewhere where the merchant wants it', async () => {
  await setOrder({ is_invoice_generated: true })
  shop.services.papers.coverImported = true
  await issue()
  shop.services.papers.coverImported = false
  const { items } = await list()
  const number = items[0]?.corrects
  expect(items).toMatchObject([{ revision: 2, number: `${number}-2`, corrected: [] }])
})

it('makes the first paper when it is asked for, where the invoice was issued here before', async () => {
  await setOrder({ is_invoice_generated: true, is_invoiced_here: true })
  await download()
  expect((await list()).items).toMatchObject([{ revision: 1, corrects: null }])
})

describe('the address of a file', () => {
  it('opens nothing when it is changed', async () => {
    await issue()
    const { body } = await shop.get(weber, `${pathOf(fresh)}/invoice`)
    const { pathname } = new URL(paperLink.parse(body).url)
    for (const other of [
      `${pathname}x`,
      pathname.slice(0, -1),
      '/v1/papers/x',
      '/v1/papers/a.b.c',
    ]) {
      expect((await shop.fetch(new Request(`http://api.test${other}`))).status).toBe(404)
    }
  })
})

describe('a receipt', () => {
  it('proves a payment, and a refund makes a new one', async () => {
    await download('', 'receipt')
    await download('', 'receipt')
    expect((await list()).items).toMatchObject([{ kind: 'receipt', revision: 1 }])
    await setOrder({ status: 'partially_refunded', refunded_amount: 100 })
    await download('', 'receipt')
    const { items } = await list()
    expect(items.map(({ revision }) => revision)).toEqual([1, 2])
    expect(items[1]?.number).toBe(`${items[0]?.number}-2`)
  })

  it('is none without a number', async () => {
    await setOrder({ receipt_number: null })
    const { status, body } = await shop.get(weber, `${pathOf(fresh)}/receipt`)
    expect([status, property(body, 'error')]).toEqual([404, 'ReceiptNotAllocated'])
  })
})

describe('what was issued', () => {
  it('can’t be changed or deleted', async () => {
    await issue()
    const { database } = shop.services
    await expect(database.update(papers).set({ number: 'X' })).rejects.toThrow()
    await expect(database.delete(papers)).rejects.toThrow()
    await expect(database.delete(orders).where(eq(orders.id, fresh))).rejects.toThrow()
  })

  it.each<[string, (file: Uint8Array) => Uint8Array | undefined]>([
    ['is missing', () => undefined],
    ['is cut short', (file) => file.slice(0, -1)],
    ['has one other bit', (file) => file.map((byte, at) => (at === 99 ? byte ^ 1 : byte))],
  ])('is not handed out when a file %s, and the log says so', async (_, damage) => {
    await issue()
    const { papers: settings } = shop.services
    shop.services.papers = {
      ...settings,
      files: {
        ...settings.files,
        get: async (...file) => {
          const content = damage(await settings.files.get(...file))
          return mustBeWhole(content && new Uint8Array(content), file[1])
        },
      },
    }
    const log = captureLog()
    const { body } = await shop.get(weber, `${pathOf(fresh)}/invoice`)
    const { pathname } = new URL(paperLink.parse(body).url)
    const response = await shop.fetch(new Request(`http://api.test${pathname}`))
    shop.services.papers = settings
    expect(await response.json()).toMatchObject({ error: 'PaperDamaged' })
    expect(log.lines().join()).toMatch(/is (missing|damaged)/)
    log.giveBack()
  })
})

import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { events, type orders, organizations, papers } from '../../db/schema'
import { hashFile } from '../../services/papers/file-store'
import { createFreshDesks, type PaperDesk } from '../testing/paper-desk'
import { MERCHANT_TOKEN, openShop, property, type Shop } from '../testing/shop'

let shop: Shop
let weber: string
let openNext: () => Promise<PaperDesk>

beforeAll(async () => {
  shop = await openShop()
  weber = await shop.signIn('usr_1002')
  openNext = createFreshDesks(shop, weber)
})

/** Another for each test: paid, complete, and without an invoice yet. */
let fresh: PaperDesk

beforeEach(async () => {
  fresh = await openNext()
})

describe('an order’s invoice', () => {
  it('is issued once, and can then be downloaded', async () => {
    expect((await fresh.find()).status).toBe(404)
    expect(await fresh.list()).toMatchObject({ items: [], invoice: { state: 'open' } })

    const issued = await fresh.issue()
    expect([issued.status, issued.body]).toEqual([202, null])
    const { content, headers } = await fresh.download()
    expect(new TextDecoder().decode(content.slice(0, 5))).toBe('%PDF-')
    expect(headers.get('Content-Disposition')).toMatch(
      /^attachment; filename\*=UTF-8''NORD-\d+\.pdf$/,
    )

    expect((await fresh.issue()).status).toBe(202)
    const { items, invoice } = await fresh.list()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'invoice', revision: 1, by_you: true, corrects: null })
    expect(invoice.state).toBe('current')
    const { body } = await shop.get(weber, fresh.path)
    expect(property(body, 'is_invoice_generated')).toBe(true)
  })

  it('is corrected by another after a change, and stays as it was', async () => {
    await fresh.issue()
    const first = hashFile((await fresh.download()).content)
    for (const [n, name] of ['Byrne Design Ltd', 'Byrne Design Limited', 'Byrne & Co'].entries()) {
      await fresh.correct(name)
      expect((await fresh.list()).invoice.state).toBe('outdated')
      await fresh.issue()
      const { items } = await fresh.list()
      const [before, latest] = items.slice(-2)
      expect(latest).toMatchObject({
        revision: n + 2,
        corrected: ['name'],
        corrects: before?.number,
      })
      expect(latest?.number).toBe(`${items[0]?.number}-${n + 2}`)
    }
    const all = await Promise.all([1, 2, 3, 4].map((n) => fresh.download(`?revision=${n}`)))
    const hashes = all.map(({ content }) => hashFile(content))
    expect(hashes[0]).toBe(first)
    expect(new Set(hashes).size).toBe(4)
    const { database } = shop.services
    const stored = database.select({ pdf: papers.pdf }).from(papers)
    const rows = await stored.where(eq(papers.order_id, fresh.id))
    expect(rows.map(({ pdf }) => pdf).toSorted()).toEqual(hashes.toSorted())
    expect(hashFile((await fresh.download()).content)).toBe(hashes[3])
  })

  it('isn’t issued by an update alone, nor for a change that is undone', async () => {
    await fresh.issue()
    const { body } = await shop.get(weber, fresh.path)
    await fresh.correct('Somebody Else')
    expect((await fresh.list()).items).toHaveLength(1)
    await fresh.correct(String(property(body, 'billing_name')))
    await fresh.issue()
    expect((await fresh.list()).items).toHaveLength(1)
  })

  it('is one, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => fresh.issue()))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202))
    expect((await fresh.list()).items).toHaveLength(1)
  })

  it('shows the buyer’s reference, which a later request may change', async () => {
    await fresh.issue({ buyer_reference: '  PO 4711 ' })
    expect(await fresh.list()).toMatchObject({
      items: [{ revision: 1 }],
      buyer_reference: 'PO 4711',
    })
    await fresh.issue({})
    await fresh.issue({ buyer_reference: 'PO 4711' })
    expect((await fresh.list()).items).toHaveLength(1)
    await fresh.issue({ buyer_reference: null })
    expect((await fresh.list()).items[1]).toMatchObject({ corrected: ['reference'] })
  })

  it('is the merchant’s to issue too', async () => {
    const { status } = await shop.post(MERCHANT_TOKEN, `/orders/${fresh.id}/invoice`, {})
    expect(status).toBe(202)
    const { items } = await fresh.list()
    expect(items).toMatchObject([{ actor: 'merchant', by_you: false }])
    const link = await shop.get(MERCHANT_TOKEN, `/orders/${fresh.id}/invoice`)
    expect(link.status).toBe(200)
  })

  it('is nobody else’s', async () => {
    const other = await shop.signIn('usr_1001')
    await fresh.issue()
    for (const [method, path] of [
      ['POST', 'invoice'],
      ['GET', 'invoice'],
      ['GET', 'receipt'],
      ['GET', 'papers'],
    ]) {
      const { status } = await shop.call(other, `${fresh.path}/${path}`, {
        method: method ?? '',
      })
      expect(status).toBe(404)
    }
  })

  it('tells the merchant of the first', async () => {
    await fresh.issue()
    await fresh.correct('Byrne & Co')
    await fresh.issue()
    const { database } = shop.services
    const told = database.select({ type: events.type }).from(events)
    expect(await told.where(eq(events.object_id, fresh.id))).toEqual([
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
    await fresh.set(values)
    const answer = await fresh.issue()
    expect([answer.status, property(answer.body, 'error')]).toEqual([status, error])
    expect(await fresh.list()).toMatchObject({
      items: [],
      invoice: { state: 'refused', reason: error },
    })
    const link = await fresh.find()
    expect([link.status, property(link.body, 'error')]).toEqual([404, 'InvoiceDoesNotExist'])
  })

  it('without a seller', async () => {
    const { database } = shop.services
    const [seller] = await database.select().from(organizations)
    await database.update(organizations).set({ address: null })
    expect(property((await fresh.issue()).body, 'error')).toBe('SellerNotConfigured')
    await database.update(organizations).set({ address: seller?.address ?? null })
  })
})

it('corrects an invoice from elsewhere where the merchant wants it', async () => {
  await fresh.set({ is_invoice_generated: true })
  shop.services.papers.coverImported = true
  await fresh.issue()
  shop.services.papers.coverImported = false
  const { items } = await fresh.list()
  const number = items[0]?.corrects
  expect(items).toMatchObject([{ revision: 2, number: `${number}-2`, corrected: [] }])
})

it('makes the first paper when it is asked for, where the invoice was issued here before', async () => {
  await fresh.set({ is_invoice_generated: true, is_invoiced_here: true })
  await fresh.download()
  expect((await fresh.list()).items).toMatchObject([{ revision: 1, corrects: null }])
})

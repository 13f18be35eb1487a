import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { customers, orders, paperFiles, papers } from '../../db/schema'
import { hashFile, mustBeWhole } from '../../services/papers/file-store'
import { createFolderFiles } from '../../services/papers/folder-files'
import { captureLog } from '../../testing/log-lines'
import { createFreshDesks, openPaperDesk, type PaperDesk } from '../testing/paper-desk'
import { customerId, MERCHANT_TOKEN, openShop, orderId, property, type Shop } from '../testing/shop'

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

describe('the address of a file', () => {
  it('opens nothing when it is changed', async () => {
    await fresh.issue()
    const pathname = await fresh.link()
    for (const other of [
      `${pathname}x`,
      pathname.slice(0, -1),
      '/v1/papers/x',
      '/v1/papers/a.b.c',
    ]) {
      expect((await fresh.open(other)).status).toBe(404)
    }
  })
})

describe('a receipt', () => {
  it('proves a payment, and a refund makes a new one', async () => {
    await fresh.download('', 'receipt')
    await fresh.download('', 'receipt')
    expect((await fresh.list()).items).toMatchObject([{ kind: 'receipt', revision: 1 }])
    await fresh.set({ status: 'partially_refunded', refunded_amount: 100 })
    await fresh.download('', 'receipt')
    const { items } = await fresh.list()
    expect(items.map(({ revision }) => revision)).toEqual([1, 2])
    expect(items[1]?.number).toBe(`${items[0]?.number}-2`)
  })

  it('is none without a number', async () => {
    await fresh.set({ receipt_number: null })
    const { status, body } = await fresh.find('', 'receipt')
    expect([status, property(body, 'error')]).toEqual([404, 'ReceiptNotAllocated'])
  })
})

describe('what was issued', () => {
  it('can’t be changed or deleted', async () => {
    await fresh.issue()
    const { database } = shop.services
    await expect(database.update(papers).set({ number: 'X' })).rejects.toThrow()
    await expect(database.delete(papers)).rejects.toThrow()
    await expect(database.delete(orders).where(eq(orders.id, fresh.id))).rejects.toThrow()
  })

  it.each<[string, (file: Uint8Array) => Uint8Array | undefined]>([
    ['is missing', () => undefined],
    ['is cut short', (file) => file.slice(0, -1)],
    ['has one other bit', (file) => file.map((byte, at) => (at === 99 ? byte ^ 1 : byte))],
  ])('is not handed out when a file %s, and the log says so', async (_, damage) => {
    await fresh.issue()
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
    const response = await fresh.open(await fresh.link())
    shop.services.papers = settings
    expect(await response.json()).toMatchObject({ error: 'PaperDamaged' })
    expect(log.lines().join()).toMatch(/is (missing|damaged)/)
    log.giveBack()
  })
})

describe('what was issued, once its customer is deleted', () => {
  it.each(['', '?anonymize=true'])('%s is kept, file, data and order', async (query) => {
    const own = await openShop()
    const token = await own.signIn('usr_1003', 'member_mia')
    const order = openPaperDesk(own, token, orderId('usr_1003', 1))
    const { database } = own.services
    const customer = customerId('usr_1003')
    const ofCustomer = eq(customers.id, customer)
    await database.update(customers).set({ tax_id: 'CA123456789' }).where(ofCustomer)
    await order.issue({ buyer_reference: 'PO 4711' })
    const before = await database.select().from(papers)
    const file = await order.download()

    await own.delete(MERCHANT_TOKEN, `/customers/external/usr_1003${query}`)
    expect(await database.select().from(papers)).toEqual(before)
    expect(await orderOf(own, order.id)).toMatchObject([{ is_invoiced_here: true }])
    const link = await own.get(MERCHANT_TOKEN, `/orders/${order.id}/invoice`)
    const { pathname } = new URL(String(property(link.body, 'url')))
    const response = await order.open(pathname)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(file.content)

    await own.post(MERCHANT_TOKEN, `/orders/${order.id}/invoice`, {})
    expect(await database.select().from(papers)).toHaveLength(before.length)
  })

  const orderOf = (own: Shop, id: string) =>
    own.services.database.select().from(orders).where(eq(orders.id, id))
})

describe('with a folder for files', () => {
  it('papers are in it, and still there after a restart', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portico-papers-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const { papers: settings } = shop.services
    const start = () => {
      shop.services.papers = { ...settings, files: createFolderFiles(folder) }
    }
    start()
    await fresh.issue()
    const before = await fresh.download()
    start()
    const after = await fresh.download()
    expect(after.content).toEqual(before.content)
    const { database } = shop.services
    const isIt = eq(paperFiles.sha256, hashFile(after.content))
    expect(await database.select().from(paperFiles).where(isIt)).toEqual([])
    shop.services.papers = settings
    expect((await fresh.open(await fresh.link())).status).toBe(409)
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { paperRecord } from '../../contract/order/paper-record'
import { page } from '../../contract/page'
import { orders, papers } from '../../db/schema'
import { openPaperDesk } from '../testing/paper-desk'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

let shop: Shop

beforeEach(async () => {
  shop = await openShop()
  await shop.services.database.update(orders).set({ is_invoice_generated: false })
})

/** Papers of Weber's orders, an hour apart: two invoices, a correction and a receipt. */
async function issuePapers() {
  const issued: string[] = []
  for (const [index, issue] of [
    ['first', 'invoice'],
    ['second', 'invoice'],
    ['first', 'correction'],
    ['second', 'receipt'],
  ].entries()) {
    if (index > 0) shop.wait(3_600_000)
    const [which, kind] = issue
    const token = await shop.signIn('usr_1002')
    const desk = openPaperDesk(shop, token, orderId('usr_1002', which === 'first' ? 3 : 4))
    if (kind === 'correction') await desk.correct('Byrne & Co')
    if (kind === 'receipt') await desk.download('', 'receipt')
    else await desk.issue()
    issued.push(shop.services.clock().toISOString())
  }
  return issued
}

async function list(query: Record<string, string> = {}) {
  const { status, body } = await shop.get(
    MERCHANT_TOKEN,
    `/papers/?${new URLSearchParams({ limit: '100', ...query })}`,
  )
  expect(status).toBe(200)
  return page(paperRecord).parse(body)
}

describe('the merchant’s list of papers', () => {
  it('has all that was issued, the oldest first, as it was issued', async () => {
    const times = await issuePapers()
    const { items, pagination } = await list()
    expect(pagination.total_count).toBe(4)
    expect(items.map(({ issued_at }) => issued_at)).toEqual(times)
    expect(items.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['invoice', 1],
      ['invoice', 1],
      ['correction', 2],
      ['receipt', 1],
    ])
    const [first, , correction] = items
    expect(correction).toMatchObject({
      order_id: orderId('usr_1002', 3),
      corrects: first?.number,
      external_customer_id: 'usr_1002',
      buyer: { name: 'Byrne & Co' },
    })
    const rows = await shop.services.database.select().from(papers)
    for (const { id, taxes, total_amount, paid_amount, due_amount, refunded_amount } of items) {
      const { sums } = rows.find((row) => row.id === id)?.document ?? {}
      expect(taxes.reduce((sum, { net_amount }) => sum + net_amount, 0)).toBe(sums?.net)
      expect(taxes.reduce((sum, { tax_amount }) => sum + tax_amount, 0)).toBe(sums?.tax)
      expect([total_amount, paid_amount, due_amount, refunded_amount]).toEqual([
        sums?.total,
        sums?.paid,
        sums?.due,
        sums?.refunded,
      ])
    }
  })

  it('gives addresses at which the files can be read', async () => {
    await issuePapers()
    for (const { url, copy_url } of (await list()).items) {
      for (const [address, type] of [
        [url, 'application/pdf'],
        [copy_url, 'application/xml'],
      ]) {
        if (!address) continue
        const response = await shop.fetch(new Request(address))
        expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type])
      }
    }
  })

  it('leaves out what was issued at a boundary, as the other lists do', async () => {
    const [first, second, third, last] = await issuePapers()
    const times = async (query: Record<string, string | undefined>) =>
      (await list(JSON.parse(JSON.stringify(query)))).items.map(({ issued_at }) => issued_at)
    expect(await times({ issued_after: first })).toEqual([second, third, last])
    expect(await times({ issued_before: last })).toEqual([first, second, third])
    expect(await times({ issued_after: first, issued_before: third })).toEqual([second])
    expect(await times({ issued_after: last })).toEqual([])
    expect(await times({ issued_before: '2026-01-01' })).toEqual([])
    expect(await times({ issued_after: '2026-01-01' })).toHaveLength(4)
  })

  it('comes in pages that overlap nowhere', async () => {
    await issuePapers()
    const all = await list()
    const pages = await Promise.all(
      ['1', '2', '3'].map((number) => list({ limit: '2', page: number })),
    )
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      all.items.map(({ id }) => id),
    )
    expect(pages.map(({ items }) => items.length)).toEqual([2, 2, 0])
    expect(pages[0]?.pagination).toEqual({ total_count: 4, max_page: 2 })
  })

  it('still names a customer who is deleted by what they bought as', async () => {
    await issuePapers()
    await shop.delete(MERCHANT_TOKEN, '/customers/external/usr_1002?anonymize=true')
    const { items } = await list()
    expect(items).toHaveLength(4)
    expect(items[2]?.buyer.name).toBe('Byrne & Co')
  })
})

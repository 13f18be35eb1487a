import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { orderPapers, paperLink } from '../../contract/order/paper'
import { orders } from '../../db/schema'
import { orderId, type Shop } from './shop'

type Kind = 'invoice' | 'receipt'

/** What the customer with this token does with the papers of one of their orders. */
export function openPaperDesk(shop: Shop, token: string, id: string) {
  const path = `/customer-portal/orders/${id}`

  const find = (query = '', kind: Kind = 'invoice') => shop.get(token, `${path}/${kind}${query}`)

  /** The path of the address that the API gives of a file. */
  async function link(query?: string, kind?: Kind): Promise<string> {
    const { status, body } = await find(query, kind)
    expect(status).toBe(200)
    return new URL(paperLink.parse(body).url).pathname
  }

  const open = (pathname: string) => shop.fetch(new Request(`http://api.test${pathname}`))

  return {
    id,
    path,
    find,
    link,
    open,
    set: (values: Partial<typeof orders.$inferInsert>) =>
      shop.services.database.update(orders).set(values).where(eq(orders.id, id)),
    issue: (body?: object) =>
      shop.call(token, `${path}/invoice`, {
        method: 'POST',
        ...(body && { body: JSON.stringify(body) }),
      }),
    correct: (billing_name: string) => shop.patch(token, path, { billing_name }),
    list: async () => orderPapers.parse((await shop.get(token, `${path}/papers`)).body),
    /** The file at the address that the API gives. */
    async download(query?: string, kind?: Kind) {
      const response = await open(await link(query, kind))
      expect(response.status).toBe(200)
      return { content: new Uint8Array(await response.arrayBuffer()), headers: response.headers }
    },
  }
}

export type PaperDesk = ReturnType<typeof openPaperDesk>

/** Where the orders of usr_1002 begin that are paid and complete. */
const FIRST = 30

/** Returns what opens the papers of another order of usr_1002 each time, without an invoice yet. */
export function createFreshDesks(shop: Shop, token: string): () => Promise<PaperDesk> {
  let index = FIRST
  return async () => {
    const desk = openPaperDesk(shop, token, orderId('usr_1002', index++))
    await desk.set({ is_invoice_generated: false, is_invoiced_here: false })
    return desk
  }
}

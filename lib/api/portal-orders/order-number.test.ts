import { beforeAll, describe, expect, it } from 'vitest'
import { customerOrder } from '../../contract/order/order'
import { page } from '../../contract/page'
import { imported, LATER, lineOf } from '../testing/import-export'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

const orderPage = page(customerOrder)

let shop: Shop
let weber: string
let number: string

beforeAll(async () => {
  shop = await openShop()
  weber = await shop.signIn('usr_1002')
  const { items } = await list('limit=1&sorting=created_at')
  number = items[0]?.invoice_number ?? ''
})

async function list(query: string, token = weber) {
  const { body } = await shop.get(token, `/customer-portal/orders/?${query}`)
  return orderPage.parse(body)
}

async function numbersFor(written: string, token = weber) {
  const { items } = await list(new URLSearchParams({ invoice_number: written }).toString(), token)
  return items.map((order) => order.invoice_number)
}

describe('the list of orders, asked for an invoice number', () => {
  it.each<[string, (number: string) => string]>([
    ['as stored', (number) => number],
    ['in lower case', (number) => number.toLowerCase()],
    ['with the hyphen of a PDF', (number) => number.replace('-', '\u2011')],
    ['with an en dash', (number) => number.replace('-', '\u2013')],
    ['with a minus', (number) => number.replace('-', '\u2212')],
    ['with a soft hyphen', (number) => number.replace('-', '\u00AD')],
    ['with a blank for the hyphen', (number) => ` ${number.replace('-', ' ')} `],
    ['after a hash', (number) => `# ${number}`],
    ['in full-width letters', (number) => number.replace('NORD-', 'ＮＯＲＤ－')],
    ['by its end', (number) => number.replace('NORD-', '')],
  ])('finds it %s', async (_, write) => {
    expect(await numbersFor(write(number))).toEqual([number])
  })

  it.each(['NORD', '%', '_____', `${'x'.repeat(300)}`])('finds nothing by %s', async (other) => {
    expect(await numbersFor(other)).toEqual([])
  })

  it('takes each of several numbers, and pages through what has them', async () => {
    const { items } = await list('limit=3&sorting=created_at')
    const query = new URLSearchParams(
      items.map((order) => ['invoice_number', order.invoice_number ?? '']),
    )
    const found = await list(`${query}&sorting=created_at&limit=2&page=2`)
    expect(found.pagination).toEqual({ total_count: 3, max_page: 2 })
    expect(found.items).toEqual(items.slice(2))
  })

  it('combines it with other filters', async () => {
    const [order] = (await list('product_billing_type=one_time&limit=1&sorting=created_at')).items
    const query = `invoice_number=${order?.invoice_number}&product_billing_type=`
    expect((await list(`${query}one_time`)).items.map(({ id }) => id)).toEqual([order?.id])
    expect((await list(`${query}recurring`)).items).toEqual([])
  })

  it('finds nobody else’s', async () => {
    expect(await numbersFor(number, await shop.signIn('usr_1001'))).toEqual([])
  })

  it('finds what was imported, by the number that it has now', async () => {
    const id = orderId('usr_1002', 5)
    const renamed = { invoice_number: 'Größe\u20112026/0815', modified_at: LATER }
    await imported(shop, [await lineOf(shop, id, renamed)])
    expect(await numbersFor('GRÖSSE-2026-0815')).toEqual([])
    expect(await numbersFor('größe 2026 0815')).toEqual([renamed.invoice_number])
  })
})

it('is found by the merchant too, however written', async () => {
  const query = new URLSearchParams({ invoice_number: number.replace('-', '\u2011').toLowerCase() })
  const { body } = await shop.get(MERCHANT_TOKEN, `/orders/?${query}`)
  expect(body).toMatchObject({ items: [{ invoice_number: number }] })
})

it('isn’t shown in another form than the stored one', async () => {
  const { body } = await shop.get(weber, `/customer-portal/orders/${orderId('usr_1002', 3)}`)
  expect(body).not.toHaveProperty('invoice_number_key')
})

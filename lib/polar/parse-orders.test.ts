import { expect, it, vi } from 'vitest'
import { openShop, orderId } from '../api/testing/shop'
import { parseOrders } from './parse-orders'

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)

const pagination = { total_count: 3, max_page: 1 }

it('leaves out what is no order, and logs what is wrong without what it says', async () => {
  const shop = await openShop()
  const path = `/customer-portal/orders/${orderId('usr_1001', 0)}`
  const { body } = await shop.get(await shop.signIn('usr_1001'), path)
  const odd = Object.assign({}, body, { total_amount: 'dana@whitfield.example' })
  const page = parseOrders({ items: [body, odd, null], pagination })
  expect(page.items.map(({ id }) => id)).toEqual([orderId('usr_1001', 0)])
  expect(page).toMatchObject({ unreadable: 2, pagination })
  const lines = logged.mock.calls.map(([line]) => String(line)).join('')
  expect(lines).toContain('wrong=total_amount')
  expect(lines).not.toContain('dana@whitfield.example')
})

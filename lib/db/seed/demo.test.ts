import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isAcceptedCountry } from '../../contract/address/accepted-countries'
import { orderStatuses } from '../../contract/order/order'
import { createDemoOrders } from './orders'
import { people, teamMembers } from './people'

const { orders, items } = createDemoOrders()
const sortDistinct = (values: (string | null | undefined)[]) => [...new Set(values)].sort()

describe('the demo shop', () => {
  it('is the same on every machine, ids and amounts included', () => {
    const everything = JSON.stringify(createDemoOrders())
    expect(
      createHash('sha256').update(everything).digest('hex').slice(0, 16),
    ).toMatchInlineSnapshot(`"16449c2f304dbb16"`)
  })

  it('has one customer with 240 orders over four years', () => {
    const busiest = people.find((person) => person.orders === 240)
    const own = orders.filter((order) => order.billing_name === busiest?.name)
    const years = own.map((order) => order.created_at.getUTCFullYear())
    expect(Math.max(...years) - Math.min(...years)).toBe(4)
  })

  it('has a team in three roles', () => {
    expect(people.filter((person) => person.team)).toHaveLength(1)
    expect(sortDistinct(teamMembers.map(({ role }) => role))).toHaveLength(3)
  })

  it('has orders in every status, four currencies, and sixteen countries', () => {
    expect(sortDistinct(orders.map(({ status }) => status))).toEqual([...orderStatuses].sort())
    expect(sortDistinct(orders.map(({ currency }) => currency))).toEqual([
      'eur',
      'jpy',
      'kwd',
      'usd',
    ])
    const countries = sortDistinct(
      orders.flatMap(({ billing_address }) => billing_address?.country ?? []),
    )
    expect(countries.length).toBeGreaterThanOrEqual(15)
    expect(countries.filter((country) => !isAcceptedCountry(country ?? ''))).toEqual(['RU'])
  })

  it('has incomplete details: no name, no address, no state, no postcode', () => {
    expect(orders.some(({ billing_name }) => !billing_name)).toBe(true)
    expect(orders.some(({ billing_address }) => !billing_address)).toBe(true)
    const inTheStates = orders.filter(({ billing_address }) => billing_address?.country === 'US')
    expect(sortDistinct(inTheStates.map(({ billing_address }) => billing_address?.state))).toEqual([
      'US-CA',
      null,
    ])
    const emirates = orders.filter(({ billing_address }) => billing_address?.country === 'AE')
    expect(
      sortDistinct(emirates.map(({ billing_address }) => billing_address?.postal_code)),
    ).toEqual([null])
  })

  it('has discounts, refunds, credit, one-time and subscription orders', () => {
    expect(orders.some(({ discount_amount }) => (discount_amount ?? 0) > 0)).toBe(true)
    expect(orders.some(({ refunded_amount }) => (refunded_amount ?? 0) > 0)).toBe(true)
    expect(orders.some(({ applied_balance_amount }) => (applied_balance_amount ?? 0) < 0)).toBe(
      true,
    )
    expect(sortDistinct(orders.map(({ billing_reason }) => billing_reason))).toEqual([
      'purchase',
      'subscription_create',
      'subscription_cycle',
    ])
  })

  it('has a receipt number on what was paid, and on nothing else', () => {
    const statusesWith = (isPaid: boolean) =>
      sortDistinct(
        orders
          .filter(({ receipt_number: number }) => (number !== null) === isPaid)
          .map(({ status }) => status),
      )
    expect(statusesWith(true)).toEqual(['paid', 'partially_refunded', 'refunded'])
    expect(statusesWith(false)).toEqual(['draft', 'pending', 'void'])
    const numbers = orders.flatMap(({ receipt_number }) => receipt_number ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('has lines that add up to each order', () => {
    for (const order of orders) {
      const own = items.filter((item) => item.order_id === order.id)
      expect(own.reduce((sum, item) => sum + item.amount, 0)).toBe(order.subtotal_amount)
      expect(own.reduce((sum, item) => sum + (item.tax_amount ?? 0), 0)).toBe(order.tax_amount)
    }
  })
})

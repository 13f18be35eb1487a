import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wrongSums } from '../../documents/check-sums'
import { createPaper } from '../../documents/create-paper'
import { createSampleOrder } from '../../documents/testing/sample-order'
import { sampleOptions } from '../../documents/testing/sample-order-paper'
import { countRounds } from '../../testing/rounds'
import { findBrokenSums } from '../testing/broken-sums'
import { drawnOrders } from '../testing/drawn-orders'
import { readOne } from '../testing/read-copy'
import { createStructuredCopy } from './create-structured-copy'

it('adds up, or is left out, whatever the order', () => {
  fc.assert(
    fc.property(drawnOrders, (order) => {
      fc.pre(wrongSums(order).length === 0)
      const paper = createPaper(order, sampleOptions)
      const copy = createStructuredCopy(paper)
      if ('leftOut' in copy) return
      expect(findBrokenSums(copy.xml)).toEqual([])
      const { total_amount: total } = order
      const decimals = order.currency === 'jpy' ? 1 : 100
      expect(Number(readOne(copy.xml, 'GrandTotalAmount')) * decimals).toBeCloseTo(total, 0)
    }),
    { numRuns: countRounds(20_000) },
  )
})

it('is there, where amounts are whole and the rate is one', () => {
  const whole = (min: number) => fc.integer({ min, max: 100_000 }).map((count) => count * 10_000)
  const drawn = fc.record({
    nets: fc.array(whole(1), { minLength: 1, maxLength: 20 }),
    percent: fc.constantFrom(5, 7, 8.1, 19, 20, 23, 25.5),
    isTaxIncluded: fc.boolean(),
    discount: fc.oneof(fc.constant(0), whole(1)),
  })
  fc.assert(
    fc.property(drawn, ({ nets, percent, isTaxIncluded, discount }) => {
      const taxOn = (net: number) => Math.round((net * percent) / 100)
      const priceOf = (net: number) => (isTaxIncluded ? net + taxOn(net) : net)
      const net = nets.reduce((sum, amount) => sum + amount, 0) - discount
      fc.pre(net > 0)
      const items = nets.map((amount) => ({ amount: priceOf(amount), tax_amount: 0 }))
      const sums = { net_amount: net, tax_amount: taxOn(net), discount_amount: priceOf(discount) }
      const copy = createStructuredCopy(createPaper(createSampleOrder(items, sums), sampleOptions))
      expect(copy).toEqual({ xml: expect.any(String) })
      if ('xml' in copy) expect(findBrokenSums(copy.xml)).toEqual([])
    }),
    { numRuns: countRounds(1_000) },
  )
})

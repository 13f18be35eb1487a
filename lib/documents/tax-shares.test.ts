import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratesOfItems, taxSharesOf } from './tax-shares'

const order = (net_amount: number, tax_amount: number, items: [number, number][] = []) => ({
  net_amount,
  tax_amount,
  discount_amount: 0,
  items: items.map(([amount, tax]) => ({ amount, tax_amount: tax })),
})

describe('the tax of an order by rate', () => {
  it.each([
    [10_000, 2_300, 2_300],
    [10_000, 1_900, 1_900],
    [10_000, 0, 0],
    [0, 0, 0],
    [2_000, 165, 825],
    [10_000, 2_250, 2_250],
    [-10_000, -2_300, 2_300],
  ])('is one rate, where net amount and tax give it exactly: %d, %d', (net, tax, rate) => {
    expect(taxSharesOf(order(net, tax))).toEqual([{ rate, base: net, tax }])
  })

  it.each([
    [999, 230],
    [1, 1_000_000_007],
    [10_000, -100],
    [0, 100],
    [3, 1],
  ])('is left open, where they don’t: %d, %d', (net, tax) => {
    expect(taxSharesOf(order(net, tax))).toEqual([{ rate: null, base: net, tax }])
  })

  it('is by item, where each has its own', () => {
    const mixed = order(3_000, 447, [
      [1_000, 70],
      [1_000, 190],
      [1_000, 190],
    ])
    expect(taxSharesOf({ ...mixed, tax_amount: 450 })).toEqual([
      { rate: 1_900, base: 2_000, tax: 380 },
      { rate: 700, base: 1_000, tax: 70 },
    ])
    expect(taxSharesOf(mixed)).toEqual([{ rate: null, base: 3_000, tax: 447 }])
  })

  it('isn’t by item, where a discount is on all of them', () => {
    const discounted = order(900, 137, [
      [500, 35],
      [500, 95],
    ])
    expect(taxSharesOf({ ...discounted, discount_amount: 100 })).toHaveLength(1)
  })

  it('isn’t of what is free', () => {
    const items: [number, number][] = [
      [1_000, 190],
      [0, 0],
    ]
    expect(taxSharesOf(order(1_000, 190, items))).toEqual([{ rate: 1_900, base: 1_000, tax: 190 }])
    expect(taxSharesOf(order(0, 0, [[0, 0]]))).toEqual([{ rate: 0, base: 0, tax: 0 }])
  })

  it('always adds up to what the order has', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, fc.array(fc.tuple(amount, amount)), (net, tax, items) => {
        const shares = taxSharesOf(order(net, tax, items))
        expect(shares.reduce((sum, { base }) => sum + base, 0)).toBe(net)
        expect(shares.reduce((sum, share) => sum + share.tax, 0)).toBe(tax)
      }),
    )
  })
})

describe('the rate of an item', () => {
  it.each<[string, ReturnType<typeof order>, (number | null)[]]>([
    ['of one rate', order(1_000, 190, [[1_000, 190]]), [1_900]],
    [
      'beside what is free',
      order(1_000, 190, [
        [1_000, 190],
        [0, 0],
      ]),
      [1_900, 1_900],
    ],
    [
      'of several',
      order(2_000, 260, [
        [1_000, 70],
        [1_000, 190],
      ]),
      [700, 1_900],
    ],
    [
      'free beside several',
      order(2_000, 260, [
        [1_000, 70],
        [1_000, 190],
        [0, 0],
      ]),
      [700, 1_900, null],
    ],
    [
      'without tax of its own',
      order(2_000, 380, [
        [1_500, 0],
        [500, 0],
      ]),
      [1_900, 1_900],
    ],
    [
      'rounded, in a whole that is exact',
      order(2_000, 380, [
        [1_001, 190],
        [999, 190],
      ]),
      [1_900, 1_900],
    ],
    ['that isn’t exact', order(999, 190, [[999, 190]]), [null]],
    ['of no tax', order(1_000, 0, [[1_000, 0]]), [0]],
  ])('%s', (_which, taxed, rates) => expect(ratesOfItems(taxed)).toEqual(rates))
})

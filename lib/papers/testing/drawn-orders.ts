import fc from 'fast-check'
import { createSampleOrder } from '../../documents/testing/sample-order'

/** In percent: of several countries, none, and some that no country has. */
const rates = fc.constantFrom(0, 5, 7, 8.1, 19, 20, 23, 25.5, 100, 0.01)

/** Of a step that makes tax exact, or of none. */
const amounts = fc
  .tuple(fc.integer({ min: -200, max: 2_000 }), fc.constantFrom(1, 100, 10_000, 4_000_000_000))
  .map(([count, step]) => count * step)

/** Orders as they may come, whose parts fit each other only by chance. */
export const drawnOrders = fc
  .record({
    items: fc.array(fc.record({ amount: amounts, percent: rates }), { maxLength: 5 }),
    isOneRate: fc.boolean(),
    isByItem: fc.boolean(),
    isTaxIncluded: fc.boolean(),
    discount: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, amounts),
    balance: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, amounts),
    paid: fc.boolean(),
    dueAt: fc.constantFrom(null, '2026-04-01T00:00:00Z'),
    seats: fc.constantFrom(null, 0, 1, 3, 7),
    currency: fc.constantFrom('eur', 'jpy', 'kwd', 'usdc'),
  })
  .map(({ items, isOneRate, isByItem, isTaxIncluded, discount, balance, dueAt, ...stated }) => {
    const taxed = items.map(({ amount, percent }) => {
      const own = isOneRate ? (items[0]?.percent ?? 0) : percent
      return { amount, tax_amount: Math.round((amount * own) / (isTaxIncluded ? 100 + own : 100)) }
    })
    const subtotal = taxed.reduce((sum, { amount }) => sum + amount, 0)
    const tax = taxed.reduce((sum, { tax_amount }) => sum + tax_amount, 0)
    return createSampleOrder(
      isByItem ? taxed : taxed.map(({ amount }) => ({ amount, tax_amount: 0 })),
      {
        ...stated,
        discount_amount: discount,
        net_amount: subtotal - discount - (isTaxIncluded ? tax : 0),
        tax_amount: tax,
        applied_balance_amount: balance,
        next_payment_attempt_at: dueAt,
      },
    )
  })

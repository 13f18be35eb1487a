import { expect, test } from 'vitest'
import { settleOrder } from './settlement'

const none = { refunded_amount: 0, refunded_tax_amount: 0 }

test.each([
  ['paid', { due_amount: 10947, ...none }, { paid: 10947, due: 0, refunded: 0, left: 10947 }],
  ['paid', { due_amount: 0, ...none }, { paid: 0, due: 0, refunded: 0, left: 0 }],
  ['pending', { due_amount: 10947, ...none }, { paid: 0, due: 10947, refunded: 0, left: 0 }],
  ['draft', { due_amount: 10947, ...none }, { paid: 0, due: 0, refunded: 0, left: 0 }],
  ['void', { due_amount: 10947, ...none }, { paid: 0, due: 0, refunded: 0, left: 0 }],
  ['unheard_of', { due_amount: 500, ...none }, { paid: 0, due: 500, refunded: 0, left: 0 }],
  [
    'partially_refunded',
    { due_amount: 10947, refunded_amount: 4000, refunded_tax_amount: 920 },
    { paid: 10947, due: 0, refunded: 4920, left: 6027 },
  ],
  [
    'refunded',
    { due_amount: 10947, refunded_amount: 8900, refunded_tax_amount: 2047 },
    { paid: 10947, due: 0, refunded: 10947, left: 0 },
  ],
])('a %s order of %o stands at %o', (status, amounts, settlement) => {
  expect(settleOrder({ status, ...amounts })).toEqual(settlement)
})

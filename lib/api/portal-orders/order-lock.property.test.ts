import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import type { Address } from '../../contract/address/address'
import { orders } from '../../db/schema'
import { people } from '../../db/seed/people'
import { countRounds } from '../../testing/rounds'
import { MERCHANT_TOKEN, openShop, orderId, type Shop } from '../testing/shop'

const id = orderId('usr_1001', 0)

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

const homes = people.map((person) => person.address)
const homesInStates = homes.filter(({ state }) => state !== null)

/** What the order says before anybody changes it. */
const start = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...homes),
  fc.constantFrom(...homesInStates).map((home) => ({ ...home, state: null })),
)

const country = fc.constantFrom(
  ...homes.map((home) => home.country),
  'us',
  'ie',
  ' CA ',
  'AE',
  'XX',
  '',
  null,
  7,
)
const state = fc.constantFrom(
  ...homes.map((home) => home.state),
  'CA',
  'us-ca',
  'OR',
  'US-OR',
  'QC',
  'ON',
  'VIC',
  '',
  '  ',
  null,
)
const line = fc.constantFrom('1 Quay Street', 'Дом 1', '', null)

const address = fc.record(
  { country, state, line1: line, line2: line, postal_code: line, city: line },
  { requiredKeys: [] },
)

const body = fc.record(
  {
    billing_name: fc.constantFrom('Name', ' ', null),
    billing_address: fc.oneof(
      { weight: 5, arbitrary: address },
      { weight: 4, arbitrary: fc.constantFrom(...homesInStates) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    country,
    state,
  },
  { requiredKeys: [] },
)

const ROUNDS = countRounds(1_000, 400)

const step = fc.record({ byMerchant: fc.boolean(), body })

async function storedAddress(): Promise<Address | null> {
  const [row] = await shop.services.database.select().from(orders).where(eq(orders.id, id))
  return row?.billing_address ?? null
}

function send({ byMerchant, body }: { byMerchant: boolean; body: unknown }) {
  return byMerchant
    ? shop.patch(MERCHANT_TOKEN, `/orders/${id}`, body)
    : shop.patch(clodagh, `/customer-portal/orders/${id}`, body)
}

it('never changes what decided an order’s tax, whatever updates come and whoever sends them', async () => {
  const seen = { countriesSet: 0, statesSet: 0, corrections: 0, refusals: 0 }
  const sequence = fc.array(step, { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(start, sequence, async (billing_address, steps) => {
      const { database } = shop.services
      await database.update(orders).set({ billing_address }).where(eq(orders.id, id))
      let before: Address | null = billing_address
      for (const one of steps) {
        const { status } = await send(one)
        expect([200, 422]).toContain(status)
        const after = await storedAddress()
        if (before) expect(after?.country).toBe(before.country)
        if (before?.state) expect(after?.state).toBe(before.state)
        if (status === 422) expect(after).toEqual(before)
        if (!before && after) seen.countriesSet++
        if (before && !before.state && after?.state) seen.statesSet++
        if (status === 422) seen.refusals++
        else if (before?.state) seen.corrections++
        before = after
      }
    }),
    { numRuns: ROUNDS },
  )
  // Locks that hold because nothing can be set at all would prove nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(ROUNDS / 100)
}, 600_000)

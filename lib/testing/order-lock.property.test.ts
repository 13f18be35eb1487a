import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, it, vi } from 'vitest'
import { saveBilling } from '@/app/(portal)/orders/[id]/actions'
import { createInitialState } from '../billing/billing-form-state'
import { toFormValues } from '../billing/billing-values'
import type { Address } from '../contract/address/address'
import { openDatabase } from '../db/open'
import { orders } from '../db/schema'
import { people } from '../db/seed/people'
import { createFullSession } from '../portal/access/grant'
import { createSessionCookie } from '../portal/session/session-cookie'
import { createDemoDataFolder } from './database'
import { countRounds } from './rounds'

vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())

// The browser that submits the form only has a session.
const jar = vi.hoisted(() => new Map<string, { value: string }>())
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => jar.get(name), set() {}, delete() {} }),
  headers: async () => new Headers(),
}))
vi.mock('next/cache', () => ({ revalidatePath() {} }))

let id: string

beforeAll(async () => {
  const { database } = await openDatabase()
  const [order] = await database
    .select()
    .from(orders)
    .where(eq(orders.billing_name, 'Lucie Moreau'))
  if (!order) throw new Error('The demo lacks an order')
  id = order.id
  const { name, value } = await createSessionCookie(
    createFullSession(
      { subject: { sub: 'usr_1017' }, link: 'a', issued: Date.now() / 1_000, viewOnly: false },
      new Date(),
    ),
  )
  jar.set(name, { value })
}, 60_000)

async function stored(): Promise<{ billing_name: string | null; billing_address: Address | null }> {
  const { database } = await openDatabase()
  const [row] = await database.select().from(orders).where(eq(orders.id, id))
  if (!row) throw new Error('The order is gone')
  return row
}

async function start(billing_address: Address | null): Promise<void> {
  const { database } = await openDatabase()
  await database.update(orders).set({ billing_address }).where(eq(orders.id, id))
}

const ROUNDS = countRounds(500, 200)

const homes = people.map(({ address }) => address)
const beginning = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...homes),
  fc.constantFrom(...homes).map((home) => ({ ...home, state: null })),
)

const country = fc.constantFrom(...homes.map(({ country }) => country), 'us', ' CA ', 'XX', '')
const state = fc.constantFrom(...homes.map(({ state }) => state ?? ''), 'CA', 'us-ca', 'QC', '  ')
const text = fc.constantFrom('1 Quay Street', 'Дом 1', '', ' ')
const typed = fc.record(
  { billing_name: text, country, state, line1: text, line2: text, postal_code: text, city: text },
  { requiredKeys: [] },
)

/** What one save submits: from the current page, or from the page as it was first opened. */
const press = fc.record({
  typed,
  isStale: fc.boolean(),
  choice: fc.constantFrom(null, 'mine', 'new'),
})

it('no sequence of saves moves a country or state that is set', { timeout: 600_000 }, async () => {
  const seen = { saved: 0, countriesSet: 0, statesSet: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(
      beginning,
      fc.array(press, { minLength: 1, maxLength: 3 }),
      async (from, presses) => {
        await start(from)
        const opened = createInitialState(toFormValues(await stored()), null)
        let form = opened
        for (const { typed, isStale, choice } of presses) {
          const { billing_address: before } = await stored()
          const filled = new FormData()
          for (const [field, value] of Object.entries(typed)) filled.set(field, value)
          filled.set('confirmed', 'yes')
          if (choice) filled.set('choice', choice)
          form = await saveBilling(id, isStale ? opened : form, filled)
          const { billing_address: after } = await stored()
          if (form.status === 'saved') seen.saved++
          if (form.status === 'invalid') seen.refused++
          if (!before && after) seen.countriesSet++
          if (before && !before.state && after?.state) seen.statesSet++
          if (before) expect(after?.country).toBe(before.country)
          if (before?.state) expect(after?.state).toBe(before.state)
        }
      },
    ),
    { numRuns: ROUNDS },
  )
  // If nothing could be saved at all, the locks would prove nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(ROUNDS / 100)
})

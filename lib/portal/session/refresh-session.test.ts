import { afterAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../db/open'
import { customerSessions } from '../../db/schema'
import { getSignedInCustomer } from '../../polar/customers'
import { listOrders } from '../../polar/orders'
import { createDemoDataFolder } from '../../testing/database'
import { callAs } from '../access/call-as'

vi.stubEnv('PORTICO_DATA_DIR', createDemoDataFolder())
afterAll(() => {
  vi.unstubAllEnvs()
})

/** Ends all customer sessions of the API, as after an hour. */
async function endEverySession() {
  const { database } = await openDatabase()
  await database.delete(customerSessions)
}

const firstPage = { page: 1, limit: 1, sorting: '-created_at' } as const

describe('the customer session behind a portal session', () => {
  it('is opened when it is needed, and renewed silently', async () => {
    const grant = { subject: { sub: 'usr_1017' } }
    expect(await callAs(grant, getSignedInCustomer)).toMatchObject({
      data: { name: 'Lucie Moreau' },
    })
    await endEverySession()
    expect(await callAs(grant, getSignedInCustomer)).toMatchObject({
      data: { name: 'Lucie Moreau' },
    })
  })

  it('is renewed in the middle of a save, which then starts over', async () => {
    let calls = 0
    const saved = await callAs({ subject: { sub: 'usr_1017' } }, async (token) => {
      calls += 1
      if (calls === 1) await endEverySession()
      return getSignedInCustomer(token)
    })
    expect(saved.ok).toBe(true)
    expect(calls).toBe(2)
  })

  it('is the same member’s again, whose role it never raises', async () => {
    const grant = { subject: { sub: 'usr_1003', member: 'member_lee' } }
    const orders = () => callAs(grant, (token) => listOrders(token, firstPage))
    expect(await orders()).toMatchObject({ failure: { kind: 'forbidden' } })
    await endEverySession()
    expect(await orders()).toMatchObject({ failure: { kind: 'forbidden' } })
  })

  it('is not renewed when it came as a token: the session ends with it', async () => {
    expect(await callAs({ token: 'polar_cst_gone' }, getSignedInCustomer)).toEqual({
      ok: false,
      failure: { kind: 'expired' },
    })
  })

  it('can’t be opened for a customer who no longer exists', async () => {
    expect(await callAs({ subject: { sub: 'usr_nobody' } }, getSignedInCustomer)).toEqual({
      ok: false,
      failure: { kind: 'expired' },
    })
  })
})

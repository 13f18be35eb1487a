import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { people } from '../../contract/customer/people'
import { customerId, MERCHANT_TOKEN, openShop, property, type Shop } from '../testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

async function withEmail(email: string) {
  const { status, body } = await shop.get(
    MERCHANT_TOKEN,
    `/people/?email=${encodeURIComponent(email)}`,
  )
  expect(status).toBe(200)
  return people.parse(body).items
}

async function addTeam(team: { name: string; email?: string; owner?: object }): Promise<string> {
  const { status, body } = await shop.post(MERCHANT_TOKEN, '/customers/', { type: 'team', ...team })
  expect(status).toBe(201)
  return String(property(body, 'id'))
}

describe('the people with an email', () => {
  it('are a customer once, though a member acts for them', async () => {
    expect(await withEmail('IDA@Holm.example')).toEqual([
      {
        customer_id: customerId('usr_1015'),
        customer_name: 'Ida Holm',
        member_id: null,
        name: null,
        email: 'ida@holm.example',
        locale: 'da',
      },
    ])
  })

  it('are nobody where nobody has it, also not with a part or a pattern of it', async () => {
    for (const email of ['nobody@holm.example', 'holm.example', '%', '_da@holm.example', '']) {
      expect(await withEmail(email)).toEqual([])
    }
  })

  it('are the members of a team, with the team that it is', async () => {
    expect(await withEmail('Lee@acme-robotics.example')).toMatchObject([
      {
        customer_id: customerId('usr_1003'),
        customer_name: 'Acme Robotics, Inc.',
        name: 'Lee Novak',
        member_id: expect.any(String),
      },
    ])
  })

  it('are a team’s owner, where it is the team’s own and no member’s', async () => {
    expect(await withEmail('billing@acme-robotics.example')).toMatchObject([
      { name: 'Mia Torres', email: 'billing@acme-robotics.example' },
    ])
    await addTeam({ name: 'Holm Studio', email: 'studio@holm.example' })
    expect(await withEmail('studio@holm.example')).toHaveLength(1)
  })

  it('belong to as many customers as they do', async () => {
    const owner = { email: 'Kaito@Tanaka.example', name: '田中' }
    const team = await addTeam({ name: 'Tanaka Guild', owner })
    const found = await withEmail('kaito@tanaka.example')
    expect(found.map(({ customer_id }) => customer_id)).toEqual([customerId('usr_1008'), team])
  })

  it('don’t include whom the merchant deleted, nor their members', async () => {
    const team = await addTeam({ name: 'Gone', owner: { email: 'gone@team.example', name: 'G' } })
    expect(await withEmail('gone@team.example')).toHaveLength(1)
    await shop.delete(MERCHANT_TOKEN, `/customers/${team}`)
    await shop.delete(MERCHANT_TOKEN, `/customers/${customerId('usr_1017')}`)
    expect(await withEmail('gone@team.example')).toEqual([])
    expect(await withEmail('lucie@moreau-atelier.example')).toEqual([])
  })

  it('don’t include a customer by an email that they no longer have', async () => {
    const id = customerId('usr_1016')
    await shop.patch(MERCHANT_TOKEN, `/customers/${id}`, { email: 'new@iyer-textiles.example' })
    expect(await withEmail('ananya@iyer-textiles.example')).toEqual([])
    expect(await withEmail('new@iyer-textiles.example')).toHaveLength(1)
  })

  it('are found by an index, however many there are', async () => {
    const plans = await shop.services.database.transaction(async (transaction) => {
      await transaction.execute(sql`set local enable_seqscan = off`)
      const ofCustomer = sql`explain select 1 from customers
        where lower(email) = 'ida@holm.example' and deleted_at is null`
      const ofMember = sql`explain select 1 from members where lower(email) = 'ida@holm.example'`
      return [await transaction.execute(ofCustomer), await transaction.execute(ofMember)]
    })
    const [customers, members] = plans.map((plan) => JSON.stringify(plan))
    expect(customers).toContain('customers_email')
    expect(members).toContain('members_email')
  })
})

it('refuses a search without an email', async () => {
  expect((await shop.get(MERCHANT_TOKEN, '/people/')).status).toBe(422)
})

import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { organizationData } from '../../contract/organization/organization'
import { products } from '../../db/schema'
import { merchant } from '../../db/seed/merchant'
import { deriveId } from '../../db/seed/stable-values'
import { openShop, type Shop } from '../testing/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})

describe('the shop', () => {
  const read = (slug: string) => shop.get(null, `/customer-portal/organizations/${slug}`)

  it('is told to anyone, with what is on sale today', async () => {
    const before = organizationData.parse((await read(merchant.slug)).body)
    expect(before.organization).toMatchObject({ name: 'Nordlicht', slug: merchant.slug })
    expect(before.products).toHaveLength(6)
    const { database } = shop.services
    await database
      .update(products)
      .set({ is_archived: true })
      .where(eq(products.id, deriveId('product', 'icons')))
    await database
      .update(products)
      .set({ visibility: 'private' })
      .where(eq(products.id, deriveId('product', 'fonts')))
    const after = organizationData.parse((await read(merchant.slug)).body)
    expect(after.products).toHaveLength(4)
  })

  it('says of each price how it is billed, also of one that was kept without', async () => {
    const { database } = shop.services
    const pro = eq(products.id, deriveId('product', 'pro'))
    const [row] = await database.select().from(products).where(pro)
    const bare = row?.prices.map(({ type, recurring_interval, ...price }) => price)
    await database.execute(
      `update products set prices = '${JSON.stringify(bare)}' where id = '${row?.id}'`,
    )
    const { body } = await read(merchant.slug)
    const found = organizationData.parse(body).products.find(({ id }) => id === row?.id)
    expect(found?.prices[0]).toMatchObject({ type: 'recurring', recurring_interval: 'year' })
  })

  it('tells nothing that only the merchant is to know', async () => {
    const text = JSON.stringify((await read(merchant.slug)).body)
    expect(text).not.toContain(merchant.tax_id)
    expect(text).not.toContain(merchant.legal_name)
  })

  it.each([merchant.slug.toUpperCase(), 'Nordlicht-Demo', 'nordlicht-DEMO'])(
    'is found as %s, in any case',
    async (slug) => {
      const { body } = await read(slug)
      expect(organizationData.parse(body).organization.slug).toBe(merchant.slug)
    },
  )

  it('is a 404 under any other name', async () => {
    for (const slug of ['nowhere', '__proto__', '%F0%9F%92%A5']) {
      expect((await read(slug)).status).toBe(404)
    }
    expect((await read('%00')).status).toBe(422)
  })
})

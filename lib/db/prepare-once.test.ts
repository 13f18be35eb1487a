import { asc } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDemoDatabase } from '../testing/database'
import { isAmong, prepareOnce, UNNAMED } from './prepare-once'
import { products } from './schema'

it('builds a query once for each database, and for each transaction', async () => {
  const database = await openDemoDatabase()
  let built = 0
  const query = prepareOnce(() => ++built)
  expect([query(database), query(database)]).toEqual([1, 1])
  await database.transaction(async (transaction) => {
    expect([query(transaction), query(transaction)]).toEqual([2, 2])
  })
  expect(query(database)).toBe(1)
})

it('finds the rows with none, one and many ids', async () => {
  const database = await openDemoDatabase()
  const byIds = prepareOnce((each) =>
    each
      .select({ id: products.id })
      .from(products)
      .where(isAmong(products.id, 'ids'))
      .orderBy(asc(products.id))
      .prepare(UNNAMED),
  )
  const all = await database.select({ id: products.id }).from(products).orderBy(asc(products.id))
  for (const some of [[], all.slice(0, 1), all]) {
    const found = await byIds(database).execute({ ids: some.map(({ id }) => id) })
    expect(found).toEqual(some)
  }
})

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Pool } from 'pg'
import type { PortalName } from '../portals/portals'
import { CUSTOMER } from '../portals/visitor'

/** What the API's list of 20 shows, as one statement. */
const LIST = `
  select orders.*, row_to_json(products) as product, row_to_json(subscriptions) as subscription,
    (select json_agg(order_items order by position) from order_items
      where order_items.order_id = orders.id) as items
  from orders
  join customers on customers.id = orders.customer_id
  left join products on products.id = orders.product_id
  left join subscriptions on subscriptions.id = orders.subscription_id
  where customers.external_id = $1
  order by orders.created_at desc, orders.id desc
  limit 20`

/** The driver alone, in this process: it asks and writes JSON, and nothing else. */
export type DriverQueries = Record<Exclude<PortalName, 'hosted'>, () => Promise<string>> & {
  close: () => Promise<void>
}

/** Opens a copy of the demo shop with each driver. */
export async function openDrivers(databaseUrl: string): Promise<DriverQueries> {
  const pool = new Pool({ connectionString: databaseUrl })
  const folder = mkdtempSync(path.join(tmpdir(), 'portico-bench-'))
  const { PORTICO_E2E_DEMO: demo = '' } = process.env
  cpSync(demo, folder, { recursive: true })
  const pglite = await PGlite.create(folder)
  return {
    PGlite: async () => JSON.stringify((await pglite.query(LIST, [CUSTOMER])).rows),
    PostgreSQL: async () => JSON.stringify((await pool.query(LIST, [CUSTOMER])).rows),
    close: async () => {
      await Promise.all([pool.end(), pglite.close()])
      rmSync(folder, { recursive: true })
    },
  }
}

import * as z from 'zod/mini'
import { exportKinds, exportPage } from '../../contract/import-export/export'
import { importReport } from '../../contract/import-export/import'
import { openFreshDatabase } from '../../testing/database'
import { MERCHANT_TOKEN, openShop, type Shop } from './shop'

/** One object of an export, or of an import. */
export type Line = Record<string, unknown>

/** Everything that a shop has, as the export gives it. */
export async function exported(shop: Shop): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of exportKinds) {
    let after: string | null = ''
    while (after !== null) {
      const search = after ? `?limit=7&after=${after}` : '?limit=7'
      const { body } = await shop.get(MERCHANT_TOKEN, `/portico/export/${kind}${search}`)
      const page = exportPage.parse(body)
      lines.push(...page.items)
      after = page.next
    }
  }
  return lines
}

/** Imports these records. @returns What became of them. */
export async function imported(shop: Shop, records: unknown[]) {
  const { body } = await shop.post(MERCHANT_TOKEN, '/portico/import', { records })
  return importReport.parse(body)
}

/** A shop with nothing in it. */
export const emptyShop = async () => openShop(await openFreshDatabase())

/** What an order line says of one of the demo's orders, changed as given. */
export async function lineOf(shop: Shop, id: string, changes: Line): Promise<Line> {
  const { body } = await shop.get(MERCHANT_TOKEN, `/orders/${id}`)
  return { ...z.record(z.string(), z.unknown()).parse(body), ...changes }
}

/** Newer than anything in the demo. */
export const LATER = '2026-11-20T12:00:00Z'

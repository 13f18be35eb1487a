import { and, count, eq, gt, lt } from 'drizzle-orm'
import type { PaperListQuery, PaperRecord } from '../../contract/order/paper-record'
import type { Page } from '../../contract/page'
import { customers, orders, papers } from '../../db/schema'
import { orderBy, paginated, readPage } from '../list'
import type { Services } from '../services'
import { describeContent } from './describe-content'
import { createFileAddress } from './file-address'
import type { PaperRow } from './paper-rows'

/** All papers that were issued in a time, the oldest first, one page of them. */
export async function listIssuedPapers(
  services: Services,
  query: PaperListQuery,
): Promise<Page<PaperRecord>> {
  const { database } = services
  const { issued_after: after, issued_before: before } = query
  const inTime = and(after && gt(papers.created_at, after), before && lt(papers.created_at, before))
  const [counted] = await database.select({ total: count() }).from(papers).where(inTime)
  const total = counted?.total ?? 0
  const columns = { created_at: papers.created_at }
  const rows = await readPage(query, total, (slice) =>
    database
      .select({ paper: papers, customer })
      .from(papers)
      .innerJoin(orders, eq(orders.id, papers.order_id))
      .innerJoin(customers, eq(customers.id, orders.customer_id))
      .where(inTime)
      .orderBy(...orderBy(['created_at'], columns, papers.id, slice))
      .limit(slice.limit)
      .offset(slice.offset),
  )
  const items = rows.map(({ paper, customer }) => presentRecord(services, paper, customer))
  return paginated(await Promise.all(items), total, query.limit)
}

const customer = { id: customers.id, external_id: customers.external_id, name: customers.name }

type Customer = { id: string; external_id: string | null; name: string | null }

async function presentRecord(
  services: Services,
  row: PaperRow,
  { id: customer_id, external_id: external_customer_id, name: customer_name }: Customer,
): Promise<PaperRecord> {
  const { id, order_id, revision, number, document } = row
  const { kind, corrects } = document
  const url = await createFileAddress(services, row, false)
  if (!url) throw new Error('Every paper has a PDF')
  return {
    id,
    kind,
    revision,
    number,
    corrects: corrects?.number ?? null,
    issued_at: row.created_at.toISOString(),
    order_id,
    customer_id,
    external_customer_id,
    customer_name,
    ...describeContent(document),
    url,
    copy_url: await createFileAddress(services, row, true),
  }
}

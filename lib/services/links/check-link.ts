import { customerKey, type LinkInQuestion, type LinkStanding } from '../../contract/links'
import type { Database } from '../../db/database'
import { findRevocations } from '../../db/revocations'

/** Whether a link was revoked, and by what. */
export async function checkLink(
  { database }: { database: Database },
  { link, issued_at, customer_id, external_customer_id }: LinkInQuestion,
): Promise<LinkStanding> {
  const holder = customer_id ? { cus: customer_id } : { sub: external_customer_id ?? '' }
  const names = [
    { kind: 'link', value: link },
    { kind: 'customer', value: customerKey(holder) },
  ] as const
  const [found] = await findRevocations(database, [{ issued: issued_at, names: [...names] }])
  if (!found || found.kind === 'session') return { revoked: null, until: null }
  return { revoked: found.kind, until: found.until?.toISOString() ?? null }
}

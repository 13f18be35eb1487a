import { customerKey, type LinkInQuestion, type LinkStanding } from '../../contract/link/links'
import type { Database } from '../../db/database'
import { findRevocations, type Revocable } from '../../db/revocations'

/** Whether a link was revoked, and by what. */
export async function checkLink(
  { database }: { database: Database },
  { link, issued_at, customer_id, external_customer_id }: LinkInQuestion,
): Promise<LinkStanding> {
  const names: Revocable['names'] = [{ kind: 'link', value: link }]
  if (customer_id) names.push({ kind: 'customer', value: customerKey({ cus: customer_id }) })
  if (external_customer_id) {
    names.push({ kind: 'customer', value: customerKey({ sub: external_customer_id }) })
  }
  const [revocation] = await findRevocations(database, [{ issued: issued_at, names }])
  if (!revocation || revocation.kind === 'session') return { revoked: null, until: null }
  return { revoked: revocation.kind, until: revocation.until?.toISOString() ?? null }
}

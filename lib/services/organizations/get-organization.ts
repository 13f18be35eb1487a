import { and, asc, eq, sql } from 'drizzle-orm'
import type { OrganizationData } from '../../contract/organization/organization'
import { organizations, products } from '../../db/schema'
import { notFound } from '../errors'
import { presentCatalogueProduct, presentOrganization } from '../products/present-product'
import type { Services } from '../services'

/**
 * The merchant by their slug, in any case, with what can be bought today.
 *
 * @throws {ServiceError} `not_found`
 */
export async function getOrganization(
  { database }: Services,
  slug: string,
): Promise<OrganizationData> {
  const [row] = await database
    .select()
    .from(organizations)
    .where(eq(sql`lower(${organizations.slug})`, slug.toLowerCase()))
  if (!row) throw notFound()
  const onSale = await database
    .select()
    .from(products)
    .where(
      and(
        eq(products.organization_id, row.id),
        eq(products.is_archived, false),
        eq(products.visibility, 'public'),
      ),
    )
    .orderBy(asc(products.created_at), asc(products.id))
  return { organization: presentOrganization(row), products: onSale.map(presentCatalogueProduct) }
}

import type { Database } from '../../db/database'
import { findOrganization } from '../../db/find-organization'
import type { Seller } from '../../documents/invoice-document'
import type { Services } from '../services'

/**
 * Who issues papers: the configured seller, else the organization. Null where neither has an
 * address, which an invoice has to name.
 */
export async function findSeller(database: Database, services: Services): Promise<Seller | null> {
  if (services.papers.seller) return services.papers.seller
  const organization = await findOrganization(database)
  if (!organization?.address) return null
  const { legal_name: name, address, tax_id: taxId } = organization
  return { name, address, taxId }
}

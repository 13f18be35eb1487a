import type { ImportReport } from '../../contract/import-export/import'
import { findOrganization } from '../../db/find-organization'
import { isUnavailable } from '../errors'
import { ownOrganization } from '../organizations/own-organization'
import type { Services } from '../services'
import { type Batch, emptyTally, NOT_FOUND, reject } from './batch'
import { bisect } from './bisect'
import { type Checked, checkRecords, type Entries } from './check-records'
import { importDiscounts, importOrganization, importProducts } from './import-catalogue'
import { importCustomers } from './import-customers'
import { importOrders } from './import-orders'
import { importSubscriptions } from './import-subscriptions'

/**
 * Imports objects of the API: orders with what they need, nested or before them. Each by
 * its id and only if it is newer than what is here, so that the same again changes
 * nothing, and nothing that was corrected here is undone. What can't be imported is
 * reported, field by field; the rest is one transaction. Makes no events and no history.
 */
export function importRecords(
  services: Services,
  records: readonly unknown[],
): Promise<ImportReport> {
  return store(services, checkRecords(records))
}

/** Writes a checked batch; apart from checking, so that the next one can be checked meanwhile. */
export async function store(services: Services, checked: Checked): Promise<ImportReport> {
  try {
    return await importInTransaction(services, checked)
  } catch (error) {
    if (isUnavailable(error)) throw error
    return bisect(checked, error, (half) => store(services, half))
  }
}

function importInTransaction(
  services: Services,
  { entries, rejected }: Checked,
): Promise<ImportReport> {
  return services.database.transaction(async (transaction) => {
    const report = { orders: emptyTally(), others: emptyTally(), rejected: [...rejected] }
    const existing = await findOrganization(transaction)
    const organizationId = organizationIdOf(entries)
    if (!existing && !organizationId) return rejectOrphans({ entries, report })
    const batch: Batch = {
      transaction,
      services,
      entries,
      founding: !existing,
      organization: existing ?? (await ownOrganization(transaction, services, organizationId)),
      report,
    }
    await importOrganization(batch)
    await importProducts(batch)
    await importDiscounts(batch)
    await importCustomers(batch)
    await importSubscriptions(batch)
    await importOrders(batch)
    return batch.report
  })
}

/** Without an organization, records that don't name one can't be imported. */
function rejectOrphans({ entries, report }: Pick<Batch, 'entries' | 'report'>): ImportReport {
  for (const entry of [...entries.order, ...entries.subscription]) {
    reject({ report }, entry, 'customer_id', NOT_FOUND)
  }
  return report
}

/** The first organization that a record names; it becomes the one of an empty database. */
function organizationIdOf(entries: Entries): string | undefined {
  return (
    entries.organization[0]?.data.id ??
    entries.customer[0]?.data.organization_id ??
    entries.product[0]?.data.organization_id ??
    entries.discount[0]?.data.organization_id
  )
}

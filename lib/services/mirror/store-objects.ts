import type { Database } from '../../db/database'
import { findOrganization } from '../../db/find-organization'
import { log, reasonOf } from '../../log'
import { isUnavailable } from '../errors'
import { existingRelated } from '../import/existing-ids'
import { ownOrganization } from '../organizations/own-organization'
import type { Services } from '../services'
import { acceptVersions, findKnownVersions, type Version } from './accept-versions'
import { queueOrderMails } from './queue-order-mails'
import { type ReadObject, readObjects, type SourceObject } from './read-objects'
import { writeCustomers, writeOrders, writeProducts, writeSubscriptions } from './write-objects'

/** The database holds another merchant's data, which a mirror must not be mixed with. */
export class ForeignDataError extends Error {
  override name = 'ForeignDataError'
}

/**
 * Stores objects of the hosted API, and what is nested in them, as one transaction: each only if it
 * is at least as new as what is here, so that they may come twice, late and in any order. A deletion
 * wins over everything. An order that says what can't be shown is left out, rather than shown as
 * it was before, and one that the database refuses takes no other along; the log says why. What
 * customers are to be mailed of it is queued in the same transaction.
 *
 * @param run See `acceptVersions`.
 * @throws {ForeignDataError}
 */
export async function storeObjects(
  services: Services,
  sources: readonly SourceObject[],
  run = 0,
): Promise<void> {
  try {
    await storeTogether(services, sources, run)
  } catch (error) {
    if (isUnavailable(error) || error instanceof ForeignDataError) throw error
    const [first, second] = sources
    if (first && second) for (const each of sources) await storeObjects(services, [each], run)
    else log('error', 'An object of the API can’t be mirrored', { reason: reasonOf(error) })
  }
}

async function storeTogether(
  services: Services,
  sources: readonly SourceObject[],
  run: number,
): Promise<void> {
  const objects = await leaveOutKnown(services.database, readObjects(sources))
  if (objects.length === 0) return
  await services.database.transaction(async (transaction) => {
    await requireOrganization(services, transaction, objects)
    const accepted = await acceptVersions(transaction, objects.map(toVersion), run)
    const news = objects.filter(({ id }) => accepted.has(id))
    noteUnreadable(news)
    await writeProducts(transaction, dataOf(news, 'product'))
    await writeCustomers(transaction, services, dataOf(news, 'customer'))
    await writeSubscriptions(
      transaction,
      await withKnown(transaction, dataOf(news, 'subscription')),
    )
    const orders = await withKnown(transaction, dataOf(news, 'order'))
    await queueOrderMails(transaction, services, orders)
    await writeOrders(transaction, orders)
  })
}

/** Leaves out what is nested in others and is here already. */
async function leaveOutKnown(database: Database, objects: ReadObject[]): Promise<ReadObject[]> {
  const nested = objects.filter((each) => each.nested)
  const known = await findKnownVersions(database, nested.map(toVersion))
  return objects.filter((each) => !each.nested || !known.has(each.id))
}

function toVersion({ id, kind, version, deleted }: ReadObject): Version {
  return { id, kind, version, deleted }
}

type Of<Kind> = Extract<ReadObject, { kind: Kind }>

function dataOf<Kind extends ReadObject['kind']>(objects: ReadObject[], kind: Kind): Of<Kind>[] {
  return objects.filter((each): each is Of<Kind> => each.kind === kind)
}

/** The merchant whose objects these are; the first that come say who that is. */
async function requireOrganization(
  services: Services,
  transaction: Database,
  objects: ReadObject[],
): Promise<void> {
  const named = objects.flatMap((each) =>
    (each.kind === 'customer' || each.kind === 'product') && each.data
      ? [each.data.organization_id]
      : [],
  )
  const [first] = named
  if (!first) return
  const existing =
    (await findOrganization(transaction)) ?? (await ownOrganization(transaction, services, first))
  if (named.every((id) => id === existing.id)) return
  throw new ForeignDataError(
    'The database that DATABASE_URL names holds another merchant’s data; give the mirror one of its own',
  )
}

function noteUnreadable(objects: ReadObject[]): void {
  for (const { kind, id, data, wrong } of objects) {
    if (data) continue
    log('error', 'An object of the API can’t be mirrored', { kind, id, wrong: wrong.join(', ') })
  }
}

type Related = { data: { customer_id: string; product_id: string | null } | null }

/**
 * Those whose customer and product are here, and those that can't be shown. What is missing comes
 * with the next run of the synchronization, which reads customers and products first.
 */
async function withKnown<Each extends Related>(
  transaction: Database,
  objects: Each[],
): Promise<Each[]> {
  const data = objects.flatMap((each) => each.data ?? [])
  const { customerIds, productIds } = await existingRelated(transaction, data)
  return objects.filter(
    ({ data }) =>
      !data ||
      (customerIds.has(data.customer_id) &&
        (data.product_id === null || productIds.has(data.product_id))),
  )
}

import { createHash } from 'node:crypto'
import type { PortalOrder } from '../../contract/order/order'
import { env } from '../../env'
import { log } from '../../log'
import { onePerProcess } from '../../process-wide'
import { keepPaperCopy } from '../../state/paper-copies'
import { fetchPaperOf } from './fetch-paper-of'

declare module '../../process-wide' {
  interface ProcessWide {
    /** Hashes of the invoices that corrections have made outdated, by order. */
    earlierPapers: Map<string, string>
  }
}

/** How long a correction may wait for the invoice that it makes outdated. */
const TIMEOUT_MS = 3_000

const REMEMBERED_MAX = 1_000

/**
 * Makes sure of an order's invoice before a correction makes it outdated. Our own API keeps every
 * one, and makes the first if it hasn't yet. Another has only the latest, so Portico keeps a copy
 * where it has a database.
 *
 * @returns Whether the invoice is kept. It never keeps a correction from being saved.
 */
export async function keepEarlierPaper(token: string, order: PortalOrder): Promise<boolean> {
  if (!order.is_invoice_generated) return true
  try {
    const content = await fetchContent(token, order.id)
    if (!content) return false
    if (!env().polarServer) return true
    remember(order.id, hashOf(content))
    return await keepPaperCopy(order.id, content)
  } catch (error) {
    log('warn', 'The invoice before a correction could not be kept', { order: order.id, error })
    return false
  }
}

/** Whether the service still has the invoice of before, or none that can be read. */
export async function isStillEarlier(token: string, orderId: string): Promise<boolean> {
  const earlier = earlierPapers().get(orderId)
  if (!earlier) return false
  const content = await fetchContent(token, orderId)
  return content === null || hashOf(content) === earlier
}

async function fetchContent(token: string, orderId: string): Promise<Uint8Array | null> {
  const paper = await fetchPaperOf(token, orderId, 'invoice', {}, TIMEOUT_MS)
  if (!paper.ok || 'refused' in paper.data) return null
  return new Uint8Array(await paper.data.file.arrayBuffer())
}

function remember(orderId: string, hash: string): void {
  const papers = earlierPapers()
  papers.delete(orderId)
  papers.set(orderId, hash)
  const [oldest] = papers.keys()
  if (papers.size > REMEMBERED_MAX && oldest) papers.delete(oldest)
}

function earlierPapers(): Map<string, string> {
  return onePerProcess('earlierPapers', () => new Map())
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

import type { InvoiceAfterSave } from '../../billing/save-outcome'
import type { PortalOrder } from '../../contract/order/order'
import { log } from '../../log'
import { issueInvoiceAs } from './issue-invoice'

/** How long a save may wait for the corrected invoice; it is there later all the same. */
const PATIENCE_MS = 3_000

/**
 * Has the corrected invoice of an order issued, if one was issued before. Never throws: what was
 * saved is saved.
 */
export async function correctInvoice(
  token: string,
  { id, is_invoice_generated }: Pick<PortalOrder, 'id' | 'is_invoice_generated'>,
): Promise<InvoiceAfterSave> {
  if (!is_invoice_generated) return 'none'
  return Promise.race([issueCorrected(token, id), waitFor(PATIENCE_MS)])
}

async function issueCorrected(token: string, id: string): Promise<InvoiceAfterSave> {
  try {
    const issued = await issueInvoiceAs(token, id)
    if (!issued.ok) return 'failed'
    if (issued.data.kind !== 'refused') return issued.data.kind
    return issued.data.reason === 'InvoiceIssuedElsewhere' ? 'elsewhere' : 'failed'
  } catch (error) {
    log('warn', 'A corrected invoice could not be issued', { order: id, error })
    return 'failed'
  }
}

function waitFor(milliseconds: number): Promise<InvoiceAfterSave> {
  return new Promise((resolve) => setTimeout(() => resolve('preparing'), milliseconds).unref())
}

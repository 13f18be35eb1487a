import type { PaperDocument } from '../../documents/paper-document'
import { type CopyReason, LeftOut } from './copy-reason'
import { readPaper } from './read-paper'
import { writeInvoice } from './write-invoice'
import { writeXml } from './xml'

/**
 * Creates the structured copy of a paper for bookkeeping: an invoice by EN 16931 in the syntax
 * Cross Industry Invoice, as Factur-X and ZUGFeRD have it in their profile "EN 16931". Where it
 * wouldn't be right, it is left out, with the first reason found. The same paper gives the same copy.
 */
export function createStructuredCopy(
  paper: PaperDocument,
): { xml: string } | { leftOut: CopyReason } {
  try {
    return { xml: writeXml(writeInvoice(readPaper(paper))) }
  } catch (error) {
    if (error instanceof LeftOut) return { leftOut: error.reason }
    throw error
  }
}

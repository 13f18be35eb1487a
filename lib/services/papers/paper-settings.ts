import type { Seller } from '../../documents/invoice-document'
import type { PrintPaper } from '../../papers/printer'
import type { FileStore } from './file-store'

/** How papers are issued. */
export type PaperSettings = {
  print: PrintPaper
  files: FileStore
  /** Who is configured to issue them; else it is the organization, if its address is known. */
  seller: Seller | null
  /** Lines at the foot of each page. */
  footer: string[]
  timeZone: string
  /** Whether to issue papers for orders that were imported with an invoice from elsewhere. */
  coverImported: boolean
}

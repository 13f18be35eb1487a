import type { PaperDocument } from '../documents/paper-document'

/** The files of a paper. */
export type PrintedPaper = {
  pdf: Uint8Array
  /** The structured copy; null where it would not be right. */
  xml: string | null
  /** Why there is no structured copy: a code. */
  copyLeftOut: string | null
  /** The language and region that it is written for. */
  locale: string
}

/**
 * Makes the files of a paper, in the language of this locale if Portico has it.
 *
 * @throws {PaperError} where it can't be printed.
 */
export type PrintPaper = (paper: PaperDocument, locale: string | null) => Promise<PrintedPaper>

import type { PaperDocument } from '../documents/paper-document'
import type { I18n } from '../i18n/i18n'
import { amendPdf } from './engine/amend-pdf'
import type { Engine } from './engine/engine'
import { layOutPaper } from './layout/lay-out-paper'
import { makePrintable, stripMerchantText } from './make-printable'

/** How a merchant's papers look. */
export type PaperLook = {
  /** A colour as `#rrggbb`, dark enough to be read on white. */
  accent: string
  /** An SVG, PNG, JPEG, GIF or WebP; `file` is its name, whose ending says which. */
  logo: { content: Uint8Array; file: string; alt: string } | null
}

/**
 * Creates the PDF of a paper, in the language of `i18n`: PDF/A-3a and PDF/UA-1, and Factur-X where
 * it has data; a plain PDF without the data where the engine can't do better on this machine. The
 * same paper gives the same bytes, in any process. What of the merchant's texts no font has is left
 * out and logged.
 *
 * @param data The paper's data as XML for machines, to be attached; null where there is none.
 * @throws {UnprintableError} where no font has a character of the buyer's texts.
 * @throws {PaperError} where the logo can't be read, or the engine fails.
 */
export async function createPaperPdf(
  engine: Engine,
  paper: PaperDocument,
  i18n: I18n,
  { accent, logo }: PaperLook,
  data: string | null,
): Promise<Uint8Array> {
  const { coverage } = engine
  const layout = layOutPaper(makePrintable(paper, coverage), i18n, {
    accent,
    logo: logo && { file: logo.file, alt: stripMerchantText(logo.alt, coverage) },
    hasData: data !== null,
  })
  const { pdf, isArchivable } = await engine.render(
    {
      'paper.json': encode(JSON.stringify(layout)),
      ...(logo && { [logo.file]: logo.content }),
      ...(data !== null && { 'factur-x.xml': encode(data) }),
    },
    Math.floor(Date.parse(paper.issuedAt) / 1_000),
  )
  return isArchivable ? amendPdf(pdf, { facturX: data !== null }) : pdf
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

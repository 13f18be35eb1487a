import path from 'node:path'
import type { PaperDocument } from '../../documents/paper-document'
import type { I18n } from '../../i18n/i18n'
import { amendPdf } from '../engine/amend-pdf'
import { createEngine, type Engine } from '../engine/engine'
import { ensureFonts } from '../fonts/make-fonts.js'
import { layOutPaper } from '../layout/lay-out-paper'
import { createStructuredCopy } from '../structured-copy/create-structured-copy'

/** Starts an engine with the fonts of papers. */
export async function startEngine(): Promise<Engine> {
  const root = path.resolve()
  return createEngine(root, await ensureFonts(root))
}

/** Creates the PDF of a paper with its structured copy, where it has one. */
export async function createPdf(
  engine: Engine,
  paper: PaperDocument,
  i18n: I18n,
): Promise<Uint8Array> {
  const copy = createStructuredCopy(paper)
  const hasData = 'xml' in copy
  const layout = layOutPaper(paper, i18n, { accent: '#2450b8', logo: null, hasData })
  const encoder = new TextEncoder()
  const files = {
    'paper.json': encoder.encode(JSON.stringify(layout)),
    ...(hasData && { 'factur-x.xml': encoder.encode(copy.xml) }),
  }
  const pdf = await engine.render(files, Math.floor(Date.parse(paper.issuedAt) / 1_000))
  return amendPdf(pdf, { facturX: hasData })
}

import { afterAll, describe, expect, it } from 'vitest'
import type { PaperDocument } from '../documents/paper-document'
import { createSamplePaper } from '../documents/testing/sample-order-paper'
import { createI18n, type I18n } from '../i18n/i18n'
import { createPaperPdf } from './create-paper-pdf'
import type { Engine } from './engine/engine'
import { createStructuredCopy } from './structured-copy/create-structured-copy'
import { copiedPapers } from './testing/copied-papers'
import { startEngine } from './testing/start-engine'
import { skipWithoutValidators } from './testing/validators/skip-without-validators'
import { validateFacturX, validatePdfs } from './testing/validators/validate'

/** Fonts are made, and a Java program starts and reads its rules. */
const TIMEOUT_MS = 600_000

skipWithoutValidators()

let engine: Promise<Engine> | undefined
afterAll(async () => (await engine)?.close())

const locales = [
  { language: 'en', tag: 'en-IE' },
  { language: 'de', tag: 'de-DE' },
  { language: 'ar', tag: 'ar-EG' },
] as const

/** Whose texts the engine refuses, since nothing can be printed of them. */
const unprintable = ['hostile text']

/** With its structured copy, where it has one. */
async function createPdf(paper: PaperDocument, i18n: I18n): Promise<Uint8Array> {
  engine ??= startEngine()
  const copy = createStructuredCopy(paper)
  const xml = 'xml' in copy ? copy.xml : null
  return createPaperPdf(await engine, paper, i18n, { accent: '#2450b8', logo: null }, xml)
}

async function createPdfs(
  chosen: readonly (typeof locales)[number][],
): Promise<Record<string, Uint8Array>> {
  const papers = Object.entries(copiedPapers).filter(([name]) => !unprintable.includes(name))
  const pdfs: Record<string, Uint8Array> = {}
  for (const locale of chosen) {
    const i18n = await createI18n(locale, 'Europe/Berlin')
    for (const [name, paper] of papers) {
      pdfs[`${name}, ${locale.tag}`] = await createPdf(paper, i18n)
    }
  }
  return pdfs
}

async function createPdfWithoutCopy(): Promise<Uint8Array> {
  const paper = createSamplePaper([[{ amount: 10_000, tax_amount: 0 }]])
  return createPdf(paper, await createI18n(locales[0], 'Europe/Berlin'))
}

const withFaults = (faults: Record<string, string[]>) =>
  Object.entries(faults).filter(([, found]) => found.length > 0)

describe('a PDF with its structured copy', { timeout: TIMEOUT_MS }, () => {
  it.each(['3a', 'ua1'] as const)('is PDF/A-3a and PDF/UA-1: %s', async (flavour) => {
    const pdfs = { ...(await createPdfs(locales)), 'without a copy': await createPdfWithoutCopy() }
    expect(withFaults(validatePdfs(pdfs, flavour))).toEqual([])
  })

  it('is Factur-X', async () => {
    // Slow, and about data, which has no language.
    const [english] = locales
    expect(withFaults(validateFacturX(await createPdfs([english])))).toEqual([])
  })

  it('is told from one that isn’t', async () => {
    const pdf = await createPdfWithoutCopy()
    const damaged = Buffer.from(pdf)
      .toString('latin1')
      .replace('<pdfuaid:part>1', '<pdfuaid:part>7')
    const pdfs = { damaged: Buffer.from(damaged, 'latin1') }
    expect(validatePdfs(pdfs, 'ua1').damaged).not.toEqual([])
    expect(validateFacturX({ pdf }).pdf).not.toEqual([])
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/i18n'
import { createPaperPdf } from './create-paper-pdf'
import { hasPdfToText, runPdfToText } from './testing/pdf-to-text'
import { sampleLine, samplePaper } from './testing/sample-paper'
import { startEngine } from './testing/start-engine'

const engine = await startEngine()
const english = await createI18n({ language: 'en', tag: 'en' }, 'UTC')
const arabic = await createI18n({ language: 'ar', tag: 'ar' }, 'UTC')
afterAll(() => engine.close())

/** Points. */
const MARGIN = (20 * 72) / 25.4
const TOLERANCE = 0.1

/** Where the outermost words of a paper begin and end, as distances from its edges. */
async function measureMargins(word: string, i18n: typeof english, country: string) {
  const party = { name: word, address: { lines: [word], country }, taxId: word }
  const paper = samplePaper({
    seller: party,
    buyer: party,
    reference: word,
    lines: [sampleLine({ description: word, quantity: 1_234_567, unitPrice: 99_999_999 })],
    footer: [word],
  })
  const pdf = await createPaperPdf(engine, paper, i18n, { accent: '#2450b8', logo: null }, null)
  const read = runPdfToText(pdf, '-bbox')
  const all = (name: string) =>
    [...read.matchAll(new RegExp(`${name}="([\\d.-]+)"`, 'g'))].map(([, value]) => Number(value))
  const [width = 0] = all('page width')
  return { left: Math.min(...all('xMin')), right: width - Math.max(...all('xMax')) }
}

describe.skipIf(!hasPdfToText)('a word of any length (skipped without pdftotext)', () => {
  describe.each([
    ['A4, left to right', english, 'DE'],
    ['Letter, left to right', english, 'US'],
    ['A4, right to left', arabic, 'EG'],
  ] as const)('on %s', (_paper, i18n, country) => {
    it.each([
      ['P', 77],
      ['W', 100],
      ['i', 26],
      ['m', 25],
      ['Ж', 60],
      ['Ω', 40],
      ['4', 100],
      ['ß_', 50],
      ['é', 77],
    ])('stays inside the margins: %s, %i times', async (letter, times) => {
      const { left, right } = await measureMargins(letter.repeat(times), i18n, country)
      expect(left).toBeGreaterThan(MARGIN - TOLERANCE)
      expect(right).toBeGreaterThan(MARGIN - TOLERANCE)
    })
  })
})

import { expect, it, vi } from 'vitest'
import { hasPdfToText, runPdfToText } from '../testing/pdf-to-text'
import { printElsewhere } from '../testing/print-elsewhere'

// Fonts may have to be made, and a compiler in WebAssembly takes seconds to start.
vi.setConfig({ testTimeout: 120_000 })

/** In a process that loads no binaries. */
const printPlain = () => printElsewhere('--no-addons')

it('is printed where the compiler’s binary can’t be loaded, and the log says once what it is', () => {
  const { pdf, log } = printPlain()
  expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
  expect(log.match(/Papers are plain PDFs here.*/g)).toEqual([
    expect.stringContaining('Failed to load native binding'),
  ])
})

it('claims no standard, and has no data inside', () => {
  const claims = /pdfaid|pdfuaid|fx:|EmbeddedFile|factur-x/
  expect(printPlain().pdf.toString('latin1')).not.toMatch(claims)
  expect(printElsewhere().pdf.toString('latin1')).toMatch(claims)
})

it('has the same bytes in two processes', () => {
  expect(Buffer.compare(printPlain().pdf, printPlain().pdf)).toBe(0)
})

it.skipIf(!hasPdfToText)('says what every paper says', () => {
  const text = runPdfToText(printPlain().pdf, '-layout')
  expect(text).toContain('NORD-00296')
  expect(text).toBe(runPdfToText(printElsewhere().pdf, '-layout'))
})

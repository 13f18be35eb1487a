import { execFileSync, spawnSync } from 'node:child_process'

/** Whether texts of PDFs can be read here, which takes Poppler. */
export const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined

/** What `pdftotext` says of a PDF, with these options. */
export function runPdfToText(pdf: Uint8Array, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8' })
}

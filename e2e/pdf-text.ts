import { execFileSync, spawnSync } from 'node:child_process'

/** Whether the text of a PDF can be read here, which takes Poppler. */
export const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined

/** The text of a PDF file. */
export function readPdfText(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
}

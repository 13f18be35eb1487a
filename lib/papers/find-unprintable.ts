import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Coverage, readCoverage } from './coverage'
import { COVERAGE, nameFontsFolder } from './fonts/fonts-folder'
import { removeControls } from './remove-controls'

let coverage: Coverage | undefined

/**
 * Finds the letters of a buyer's text that no font of papers has, each once. None while the fonts
 * aren't made.
 *
 * @param root The folder that package.json is in.
 */
export function findUnprintable(root: string, text: string): string[] {
  if (!coverage) {
    const fonts = nameFontsFolder(root)
    if (!existsSync(path.join(fonts, COVERAGE))) return []
    coverage = readCoverage(fonts)
  }
  return coverage.findUnprintable(removeControls(text))
}

// One family of fonts from its package, under a name that no machine has.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { listCoverage } from './coverage.js'
import { slicedPackage, slicedWeights, staticPackage } from './families.js'
import { mergeFonts } from './merge.js'
import { renameFont } from './rename.js'

/**
 * @param {string} packages
 * @param {string} folder Where the fonts go, a file for each weight.
 * @param {import('./families.js').StaticFamily} family
 * @returns {number[]} The characters that the family has.
 */
export function makeStaticFamily(packages, folder, family) {
  const source = path.join(packages, staticPackage(family))
  const fonts = family.weights.map((weight) => {
    const name = `${family.file}_${weight}.ttf`
    const font = renameFont(readFileSync(path.join(source, weight, name)), family.family)
    writeFileSync(path.join(folder, name), font)
    return font
  })
  return listCoverage(fonts)
}

/**
 * @param {string} packages
 * @param {string} folder Where the fonts go, a file for each weight.
 * @param {import('./families.js').SlicedFamily} family
 * @returns {Promise<number[]>} The characters that the family has.
 */
export async function makeSlicedFamily(packages, folder, family) {
  const files = path.join(packages, slicedPackage(family), 'files')
  const names = readdirSync(files).filter((name) => name.endsWith('-wght-normal.woff2'))
  const sources = names.sort().map((name) => readFileSync(path.join(files, name)))
  const fonts = []
  for (const wght of slicedWeights) {
    const slices = []
    for (const source of sources) slices.push(await openSlice(source, wght))
    const font = renameFont(mergeFonts(slices), family.family)
    writeFileSync(path.join(folder, `NotoSans${family.script.toUpperCase()}_${wght}.ttf`), font)
    fonts.push(font)
  }
  return listCoverage(fonts)
}

/**
 * @param {Buffer} source
 * @param {number} wght
 */
function openSlice(source, wght) {
  return subsetFont(source, undefined, {
    keepAllGlyphs: true,
    variationAxes: { wght },
    targetFormat: 'sfnt',
    noHinting: true,
  })
}

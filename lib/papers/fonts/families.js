// What papers are set in. Names of families are our own: see rename.js.

/** @typedef {{ family: string, package: string, file: string, weights: string[] }} StaticFamily */
/** @typedef {{ family: string, script: string }} SlicedFamily */

const WEIGHTS = ['400Regular', '600SemiBold']

/**
 * Whole fonts, which only get another name.
 *
 * @type {StaticFamily[]}
 */
export const staticFamilies = [
  { family: 'Portico Sans', package: 'noto-sans', file: 'NotoSans', weights: WEIGHTS },
  // In Noto's Arabic fonts dots are glyphs of their own, and text that is copied has them twice.
  { family: 'Portico Arabic', package: 'vazirmatn', file: 'Vazirmatn', weights: WEIGHTS },
  {
    family: 'Portico Hebrew',
    package: 'noto-sans-hebrew',
    file: 'NotoSansHebrew',
    weights: WEIGHTS,
  },
  {
    family: 'Portico Devanagari',
    package: 'noto-sans-devanagari',
    file: 'NotoSansDevanagari',
    weights: WEIGHTS,
  },
  { family: 'Portico Thai', package: 'noto-sans-thai', file: 'NotoSansThai', weights: WEIGHTS },
  { family: 'Portico Emoji', package: 'noto-emoji', file: 'NotoEmoji', weights: ['400Regular'] },
]

/** @param {StaticFamily} family */
export function staticPackage({ package: name }) {
  return `@expo-google-fonts/${name}`
}

/**
 * Variable fonts that come in slices, by the end of their package's name.
 *
 * @type {SlicedFamily[]}
 */
export const slicedFamilies = [
  { family: 'Portico Simplified Chinese', script: 'sc' },
  { family: 'Portico Traditional Chinese', script: 'tc' },
  { family: 'Portico Japanese', script: 'jp' },
  { family: 'Portico Korean', script: 'kr' },
]

export const slicedWeights = [400, 600]

/** @param {SlicedFamily} family */
export function slicedPackage({ script }) {
  return `@fontsource-variable/noto-sans-${script}`
}

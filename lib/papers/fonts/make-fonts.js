// Makes the fonts of papers from packages, once for each version of them.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { publishFolder } from '../../publish-folder.js'
import { slicedFamilies, staticFamilies } from './families.js'
import { COVERAGE, nameFontsFolder } from './fonts-folder.js'

/**
 * The folder with the fonts, made if it isn't there: that takes about ten seconds. A family that
 * can't be made is left out, such as one whose package isn't installed.
 *
 * @param {string} root The folder that package.json is in.
 */
export async function ensureFonts(root) {
  const folder = nameFontsFolder(root)
  if (!existsSync(folder)) await makeFonts(path.join(root, 'node_modules'), folder)
  return folder
}

/** Whether there is nothing left to make. @param {string} root */
export function hasFonts(root) {
  return existsSync(nameFontsFolder(root))
}

/**
 * The families that could not be made.
 *
 * @param {string} folder The folder with the fonts.
 */
export function listMissingFamilies(folder) {
  const made = JSON.parse(readFileSync(path.join(folder, COVERAGE), 'utf8'))
  const families = [...staticFamilies, ...slicedFamilies].map(({ family }) => family)
  return families.filter((family) => !(family in made))
}

/**
 * @param {string} packages
 * @param {string} folder
 */
async function makeFonts(packages, folder) {
  // Not loaded where the fonts are there.
  const { makeStaticFamily, makeSlicedFamily } = await import('./make-family.js')
  mkdirSync(path.dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}.`)
  /** @type {Record<string, number[]>} */
  const coverage = {}
  /** @param {string} family @param {() => number[] | Promise<number[]>} make */
  const add = async (family, make) => {
    try {
      coverage[family] = await make()
    } catch {
      // The rest prints without it, and the start says which are missing.
    }
  }
  for (const family of staticFamilies) {
    await add(family.family, () => makeStaticFamily(packages, draft, family))
  }
  for (const family of slicedFamilies) {
    await add(family.family, () => makeSlicedFamily(packages, draft, family))
  }
  writeFileSync(path.join(draft, COVERAGE), JSON.stringify(coverage))
  // The server may run as somebody else.
  chmodSync(draft, 0o755)
  publishFolder(draft, folder)
}

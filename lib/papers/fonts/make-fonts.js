// Makes the fonts of papers from packages, once for each version of them.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'
import { slicedFamilies, slicedWeights, staticFamilies } from './families.js'
import { mergeFonts } from './merge.js'
import { renameFont } from './rename.js'

/**
 * The folder with the fonts, made if it isn't there: that takes about ten seconds.
 *
 * @param {string} root The folder that package.json is in.
 */
export async function ensureFonts(root) {
  const packages = path.join(root, 'node_modules')
  const folder = path.join(packages, '.cache/portico', `fonts-${versionOf(packages)}`)
  if (existsSync(folder)) return folder
  mkdirSync(path.dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}-`)
  for (const family of staticFamilies) makeStatic(packages, draft, family)
  for (const family of slicedFamilies) await makeSliced(packages, draft, family)
  publish(draft, folder)
  return folder
}

/** Of the packages and of what is made of them. @param {string} packages */
function versionOf(packages) {
  const names = [
    'subset-font',
    ...staticFamilies.map(({ package: name }) => `@expo-google-fonts/${name}`),
    ...slicedFamilies.map(({ script }) => slicedPackage(script)),
  ]
  const hash = createHash('sha256')
  for (const name of names) {
    const { version } = JSON.parse(readFileSync(path.join(packages, name, 'package.json'), 'utf8'))
    hash.update(`${name}@${version}\n`)
  }
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (file.endsWith('.js')) hash.update(readFileSync(path.join(import.meta.dirname, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} script */
function slicedPackage(script) {
  return `@fontsource-variable/noto-sans-${script}`
}

/**
 * @param {string} packages
 * @param {string} folder
 * @param {import('./families.js').StaticFamily} family
 */
function makeStatic(packages, folder, { family, package: name, file, weights }) {
  for (const weight of weights) {
    const source = path.join(packages, '@expo-google-fonts', name, weight, `${file}_${weight}.ttf`)
    const font = renameFont(readFileSync(source), family)
    writeFileSync(path.join(folder, `${file}-${weight}.ttf`), font)
  }
}

/**
 * @param {string} packages
 * @param {string} folder
 * @param {{ family: string, script: string }} family
 */
async function makeSliced(packages, folder, { family, script }) {
  const files = path.join(packages, slicedPackage(script), 'files')
  const names = readdirSync(files).filter((name) => name.endsWith('-wght-normal.woff2'))
  const sources = names.sort().map((name) => readFileSync(path.join(files, name)))
  for (const wght of slicedWeights) {
    const slices = []
    for (const source of sources) {
      slices.push(
        await subsetFont(source, undefined, {
          keepAllGlyphs: true,
          variationAxes: { wght },
          targetFormat: 'sfnt',
          noHinting: true,
        }),
      )
    }
    const font = renameFont(mergeFonts(slices), family)
    writeFileSync(path.join(folder, `NotoSans${script.toUpperCase()}-${wght}.ttf`), font)
  }
}

/**
 * The folder appears whole or not at all. Another process may have been quicker.
 *
 * @param {string} draft
 * @param {string} folder
 */
function publish(draft, folder) {
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

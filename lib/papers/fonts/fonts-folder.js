// Where the fonts of papers are.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { slicedFamilies, slicedPackage, staticFamilies, staticPackage } from './families.js'

/** Beside the fonts: which characters each family has, by its name. */
export const COVERAGE = 'coverage.json'

/** What fonts are made of, and with. */
export const fontPackages = [
  'subset-font',
  ...staticFamilies.map(staticPackage),
  ...slicedFamilies.map(slicedPackage),
]

/**
 * The folder for the fonts that these packages and sources give.
 *
 * @param {string} root The folder that package.json is in.
 */
export function nameFontsFolder(root) {
  return path.join(root, 'node_modules/.cache/portico-fonts', versionOf(root))
}

/** Of the packages and of what is made of them. @param {string} root */
function versionOf(root) {
  const hash = createHash('sha256')
  for (const name of fontPackages) hash.update(`${name}@${versionOfPackage(root, name)}\n`)
  const sources = path.join(root, 'lib/papers/fonts')
  for (const file of readdirSync(sources).sort()) {
    if (file.endsWith('.js')) hash.update(readFileSync(path.join(sources, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string | null} Null where it isn't installed.
 */
function versionOfPackage(root, name) {
  const file = path.join(root, 'node_modules', name, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null
}

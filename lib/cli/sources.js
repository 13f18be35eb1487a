import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Everything that the production build is made of. */
export const portalSources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** Everything that the commands are made of. */
export const commandSources = ['lib', 'package-lock.json', 'tsconfig.json']

/** What serves tests or readers only. */
const leftOut = /(\.test\.tsx?|\.md|[\\/]testing)$/

/**
 * A fingerprint of what these files and folders hold: the same wherever and whenever they were
 * copied, and another as soon as a file is changed, added or deleted. Tests and Markdown don't
 * count.
 *
 * @param {string} root The folder that the names are relative to.
 * @param {readonly string[]} names Names that don't exist are left out.
 */
export function fingerprint(root, names) {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, root, name)
  return hash.digest('hex').slice(0, 32)
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} name
 */
function addTo(hash, root, name) {
  const file = path.join(root, name)
  if (leftOut.test(name) || !existsSync(file)) return
  const entries = childrenOf(file)
  if (entries) {
    for (const entry of entries) addTo(hash, root, path.join(name, entry))
    return
  }
  const content = readFileSync(file)
  hash.update(`${name}\n${content.length}\n`).update(content)
}

/**
 * The names in a folder, in a fixed order; null for a file.
 *
 * @param {string} file
 */
function childrenOf(file) {
  try {
    return readdirSync(file).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null
    throw error
  }
}

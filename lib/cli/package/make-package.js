import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { publishFolder } from '../../publish-folder.js'
import { listFiles } from './list-files.js'

/** What a package keeps of package.json: no dependencies, so nobody installs them. */
const KEPT_FIELDS = [
  'name',
  'version',
  'private',
  'type',
  'license',
  'description',
  'engines',
  'bin',
]

/**
 * Makes a folder that runs as it is on this platform, also read-only and as another user: the
 * production build, the commands, the fonts of papers, and what they load. It has no sources that are
 * built, and no `.env`.
 *
 * @param {string} root The checkout, installed and built.
 * @param {string} folder Appears whole or not at all.
 */
export async function makePackage(root, folder) {
  // Whoever runs it has to read it, whatever the umask of whoever makes it.
  process.umask(0o022)
  mkdirSync(path.dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}.`)
  for (const [from, to] of await listFiles(root)) copy(path.join(root, from), path.join(draft, to))
  writeFileSync(path.join(draft, 'package.json'), describe(root))
  mkdirSync(path.join(draft, 'bin'))
  symlinkSync('../lib/cli/portico.js', path.join(draft, 'bin/portico'))
  chmodSync(draft, 0o755)
  publishFolder(draft, folder)
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true })
  const stats = lstatSync(from)
  if (stats.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to)
    return
  }
  copyFileSync(from, to)
  chmodSync(to, stats.mode & 0o111 ? 0o755 : 0o644)
}

/** @param {string} root */
function describe(root) {
  const all = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { start, portico } = all.scripts
  const kept = Object.fromEntries(KEPT_FIELDS.map((field) => [field, all[field]]))
  return `${JSON.stringify({ ...kept, scripts: { start, portico } }, null, 2)}\n`
}

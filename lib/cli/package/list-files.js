import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontPackages, nameFontsFolder } from '../../papers/fonts/fonts-folder.js'
import { ensureCommandsBuilt, PACKAGED_COMMANDS } from '../build-commands.js'
import { traceFiles } from './trace-files.js'

/** Read when the portal runs, by names that can't be traced. */
const READ = [
  '.env.example',
  'LICENSE',
  'lib/db/migrations',
  'lib/papers/engine/paper.typ',
  'next.config.js',
  // Next.js looks these up at each start, though it loads none of them.
  'node_modules/next/dist/compiled/@babel/runtime/package.json',
  'node_modules/next/dist/compiled/webpack',
  'public',
]

/** Run by name, each as a process or thread of its own. */
const RUN = [
  'lib/cli/portico.js',
  'lib/cli/start.js',
  'lib/papers/engine/worker.js',
  'lib/papers/fonts/main.js',
]

/** What only readers, compilers and debuggers want. */
const UNREAD = /\.(map|nft\.json|d\.[cm]?ts)$|_snapshot\.json$/

const LICENCE = /^(licen[cs]e|copying|notice)/i

/**
 * Lists what a package has of a checkout: where each file is, and where it goes. What isn't listed
 * here by name is found by following what is loaded.
 *
 * @param {string} root
 * @returns {Promise<Map<string, string>>} Paths relative to `root` and to the package.
 */
export async function listFiles(root) {
  const commands = path.dirname(path.relative(root, fileURLToPath(ensureCommandsBuilt())))
  const traced = await traceFiles(root, [...RUN, path.join(commands, 'main.mjs')])
  const own = [...READ, ...listBuild(root), path.relative(root, nameFontsFolder(root))]
  const files = [
    ...own.flatMap((name) => walk(root, name)),
    ...traced,
    ...listLicences(root, traced),
    // The name of the folder with the fonts is made from their versions.
    ...fontPackages.map((name) => path.join('node_modules', name, 'package.json')),
  ].filter((file) => !UNREAD.test(file) && existsSync(path.join(root, file)))
  return new Map([
    ...files.map((file) => /** @type {const} */ ([file, file])),
    ...walk(root, commands).map((file) => {
      return /** @type {const} */ ([file, path.join(PACKAGED_COMMANDS, path.basename(file))])
    }),
  ])
}

/**
 * What Next.js says that its server requires of a build, and what that names.
 *
 * @param {string} root
 * @returns {string[]}
 */
function listBuild(root) {
  const required = JSON.parse(
    readFileSync(path.join(root, '.next/required-server-files.json'), 'utf8'),
  )
  return [...required.files, '.next/server', '.next/static', '.next/node_modules']
}

/**
 * The licences of packages, which ask to be passed on with them.
 *
 * @param {string} root
 * @param {string[]} traced
 */
function listLicences(root, traced) {
  const folders = new Set(traced.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0]))
  return [...folders].flatMap((folder) => {
    if (folder === undefined) return []
    const names = readdirSync(path.join(root, folder))
    return names.filter((name) => LICENCE.test(name)).map((name) => path.join(folder, name))
  })
}

/**
 * The files in a folder, or a file itself. Links aren't followed.
 *
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
function walk(root, name) {
  const stats = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return [name]
  const entries = readdirSync(path.join(root, name), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = path.join(name, entry.name)
    return entry.isDirectory() ? walk(root, file) : [file]
  })
}

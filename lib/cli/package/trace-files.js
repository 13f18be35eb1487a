// Finds what a program loads, as Next.js does for its own server.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * @typedef {object} Tracer
 * @property {(files: string[], options: {
 *   base: string,
 *   processCwd: string,
 *   mixedModules: boolean,
 *   moduleSyncCatchall: boolean,
 *   ignore: (file: string) => boolean,
 * }) => Promise<{ fileList: Set<string>, esmFileList: Set<string> }>} nodeFileTrace
 */

/** What only builds and reloading load, and image resizing, which is off. */
const UNUSED =
  /^node_modules\/(esbuild|sharp|@img|@next\/swc)\/|next\/dist\/(compiled\/webpack|docs)\/|next-server\/.*\.dev\.js$/

/** A trace follows names of files too, such as `.env`: only what can be code is taken. */
const CODE = /^(lib|node_modules)\/[^.]/

/**
 * Lists the files that these files may load, themselves included, and what the pages of a build may, by
 * the traces that Next.js writes beside them.
 *
 * @param {string} root
 * @param {string[]} entries
 * @returns {Promise<string[]>}
 */
export async function traceFiles(root, entries) {
  /** @type {Tracer} */
  const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')
  const { fileList, esmFileList } = await nodeFileTrace(
    entries.map((entry) => path.join(root, entry)),
    {
      base: root,
      processCwd: root,
      mixedModules: true,
      // Versions of Node.js differ in which file of a package they load.
      moduleSyncCatchall: true,
      ignore: (file) => UNUSED.test(file),
    },
  )
  const files = new Set([...readPageTraces(root), ...fileList, ...esmFileList])
  return [...files].filter((file) => {
    return CODE.test(file) && !UNUSED.test(file) && statSync(path.join(root, file)).isFile()
  })
}

/** @param {string} root */
function readPageTraces(root) {
  const names = readdirSync(path.join(root, '.next/server'), { recursive: true, encoding: 'utf8' })
  const traces = names.filter((name) => name.endsWith('.nft.json'))
  return (
    traces
      .flatMap((name) => readTrace(root, path.join('.next/server', name)))
      // Of ours, a page has all in its build; the trace guesses at what else it may read.
      .filter((file) => file.startsWith('node_modules/'))
  )
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]} Relative to `root`.
 */
function readTrace(root, name) {
  /** @type {{ files: string[] }} */
  const { files } = JSON.parse(readFileSync(path.join(root, name), 'utf8'))
  return files.map((file) => path.join(path.dirname(name), file))
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { log, reasonOf } from '../log'

/** An image for papers; `file` is its name, whose ending says of which kind. */
export type Logo = { content: Uint8Array; file: string; alt: string }

const TIMEOUT_MS = 3_000
const BYTES_MAX = 1_000_000
const KINDS = ['svg', 'png', 'jpg', 'jpeg', 'gif', 'webp']

const kindsByType: Record<string, string> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

const logos = new Map<string, Promise<Logo | null>>()

/**
 * Loads the merchant's logo once: from `public`, or from the web. Papers do without one that can't be
 * loaded, and the log says so.
 *
 * @param address As it is configured: an http(s) address, or a path under `public`.
 */
export function loadLogo(root: string, address: string, alt: string): Promise<Logo | null> {
  const key = `${address} ${alt}`
  const loading = logos.get(key) ?? load(root, address, alt)
  logos.set(key, loading)
  return loading
}

async function load(root: string, address: string, alt: string): Promise<Logo | null> {
  try {
    const isRemote = /^https?:/.test(address)
    const { content, kind } = isRemote ? await fetchImage(address) : await readImage(root, address)
    if (!KINDS.includes(kind)) throw new Error(`It is no image of a kind that can be printed`)
    return { content, file: `logo.${kind}`, alt }
  } catch (error) {
    log('warn', 'The logo is left out on papers: it can’t be loaded', { reason: reasonOf(error) })
    return null
  }
}

async function readImage(root: string, address: string) {
  const folder = path.join(root, 'public')
  const file = path.join(folder, address)
  if (!file.startsWith(folder + path.sep)) throw new Error('It is not under public/')
  return { content: await readFile(file), kind: path.extname(file).slice(1).toLowerCase() }
}

async function fetchImage(address: string) {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok) throw new Error(`The answer is ${response.status}`)
  const content = new Uint8Array(await response.arrayBuffer())
  if (content.byteLength > BYTES_MAX) throw new Error('It is larger than 1 MB')
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  return { content, kind: kindsByType[type] ?? '' }
}

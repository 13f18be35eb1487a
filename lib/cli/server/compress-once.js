import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** @type {Map<string, Buffer>} */
const compressed = new Map()

/**
 * Compresses what is sent again and again as it is: a second time it is only looked up. All that has
 * been asked for is kept, so it must be one of a few files.
 *
 * @param {Buffer} content
 */
export function compressOnce(content) {
  const key = createHash('sha256').update(content).digest('base64')
  const known = compressed.get(key)
  if (known) return known
  const created = gzipSync(content)
  compressed.set(key, created)
  return created
}

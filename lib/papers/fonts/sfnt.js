// The container of TrueType and OpenType fonts: a directory of named tables.
// https://learn.microsoft.com/typography/opentype/spec/otff

const HEADER_BYTES = 12
const RECORD_BYTES = 16
const TRUETYPE = 0x00010000
const CHECKSUM_OF_FILE = 0xb1b0afba

/**
 * @param {Buffer} font
 * @returns {Map<string, Buffer>} The font's tables by tag.
 */
export function readTables(font) {
  const tables = new Map()
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const record = font.subarray(HEADER_BYTES + n * RECORD_BYTES)
    const offset = record.readUInt32BE(8)
    tables.set(
      record.toString('latin1', 0, 4),
      font.subarray(offset, offset + record.readUInt32BE(12)),
    )
  }
  return tables
}

/**
 * @param {Map<string, Buffer>} tables
 * @returns {Buffer} A font of TrueType outlines with these tables.
 */
export function writeTables(tables) {
  const head = Buffer.from(table(tables, 'head'))
  head.writeUInt32BE(0, 8)
  const sorted = [...tables.keys()].sort().map((tag) => ({
    tag,
    content: tag === 'head' ? head : table(tables, tag),
  }))
  /** @type {Buffer[]} */
  const parts = [directory(sorted)]
  for (const { content } of sorted) parts.push(content, Buffer.alloc(padding(content)))
  const font = Buffer.concat(parts)
  font.writeUInt32BE((CHECKSUM_OF_FILE - checksum(font)) >>> 0, offsetOf(font, 'head') + 8)
  return font
}

/**
 * @param {Map<string, Buffer>} tables
 * @param {string} tag
 * @returns {Buffer}
 */
export function table(tables, tag) {
  const content = tables.get(tag)
  if (!content) throw new Error(`The font has no table "${tag}"`)
  return content
}

/** @param {{ tag: string, content: Buffer }[]} sorted */
function directory(sorted) {
  const size = HEADER_BYTES + sorted.length * RECORD_BYTES
  const header = Buffer.alloc(size)
  const log = Math.floor(Math.log2(sorted.length))
  header.writeUInt32BE(TRUETYPE, 0)
  header.writeUInt16BE(sorted.length, 4)
  header.writeUInt16BE(2 ** log * 16, 6)
  header.writeUInt16BE(log, 8)
  header.writeUInt16BE(sorted.length * 16 - 2 ** log * 16, 10)
  let offset = size
  sorted.forEach(({ tag, content }, n) => {
    const at = HEADER_BYTES + n * RECORD_BYTES
    header.write(tag, at, 'latin1')
    header.writeUInt32BE(checksum(content), at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(content.length, at + 12)
    offset += content.length + padding(content)
  })
  return header
}

/**
 * @param {Buffer} font
 * @param {string} tag
 */
function offsetOf(font, tag) {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const at = HEADER_BYTES + n * RECORD_BYTES
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no table "${tag}"`)
}

/** @param {Buffer} content */
function padding(content) {
  return (4 - (content.length % 4)) % 4
}

/** The sum of the content's 32-bit words, as if padded with zeros. @param {Buffer} content */
function checksum(content) {
  let sum = 0
  const whole = content.length - (content.length % 4)
  for (let at = 0; at < whole; at += 4) sum = (sum + content.readUInt32BE(at)) >>> 0
  for (let at = whole; at < content.length; at++) {
    sum = (sum + content.readUInt8(at) * 2 ** (8 * (3 - (at % 4)))) >>> 0
  }
  return sum
}

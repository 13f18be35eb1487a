// The slices that a font is cut into for browsers, put together again: one font with the glyphs of
// all, which costs a paper a fraction of what reading a hundred small ones costs. Outlines, widths
// and the map of characters are kept; what shapes several glyphs into one is not.
import { readCharacters, writeCharacters } from './cmap.js'
import { readTables, table, writeTables } from './sfnt.js'

const ARGUMENTS_ARE_WORDS = 0x0001
const HAS_SCALE = 0x0008
const MORE_COMPONENTS = 0x0020
const HAS_TWO_SCALES = 0x0040
const HAS_MATRIX = 0x0080

/**
 * @param {Buffer[]} slices Static TrueType fonts of one design. Where two have a character, the first counts.
 * @returns {Buffer}
 */
export function mergeFonts(slices) {
  /** @type {{ outline: Buffer, metrics: Buffer }[]} */
  const glyphs = []
  /** @type {Map<number, number>} */
  const characters = new Map()
  for (const slice of slices) {
    const tables = readTables(slice)
    const first = glyphs.length
    glyphs.push(...readGlyphs(tables, first))
    for (const [character, glyph] of readCharacters(table(tables, 'cmap'))) {
      if (!characters.has(character)) characters.set(character, first + glyph)
    }
  }
  return writeTables(assemble(readTables(slices[0] ?? Buffer.alloc(0)), glyphs, characters))
}

/**
 * @param {Map<string, Buffer>} tables
 * @param {number} first What the first of these glyphs is numbered in the merged font.
 */
function readGlyphs(tables, first) {
  const long = table(tables, 'head').readInt16BE(50) === 1
  const loca = table(tables, 'loca')
  const glyf = table(tables, 'glyf')
  const hmtx = table(tables, 'hmtx')
  const widths = table(tables, 'hhea').readUInt16BE(34)
  /** @param {number} n */
  const offset = (n) => (long ? loca.readUInt32BE(n * 4) : loca.readUInt16BE(n * 2) * 2)
  const count = table(tables, 'maxp').readUInt16BE(4)
  return Array.from({ length: count }, (_, n) => ({
    outline: renumber(Buffer.from(glyf.subarray(offset(n), offset(n + 1))), first),
    metrics: metricsOf(hmtx, widths, n),
  }))
}

/**
 * The glyphs after the last width have the same one.
 *
 * @param {Buffer} hmtx
 * @param {number} widths
 * @param {number} n
 */
function metricsOf(hmtx, widths, n) {
  if (n < widths) return hmtx.subarray(n * 4, n * 4 + 4)
  const bearing = widths * 4 + (n - widths) * 2
  const width = hmtx.subarray(widths * 4 - 4, widths * 4 - 2)
  return Buffer.concat([width, hmtx.subarray(bearing, bearing + 2)])
}

/**
 * A glyph that is composed of others names them by number.
 *
 * @param {Buffer} outline
 * @param {number} by
 */
function renumber(outline, by) {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline
  let at = 10
  let flags = MORE_COMPONENTS
  while (flags & MORE_COMPONENTS) {
    flags = outline.readUInt16BE(at)
    outline.writeUInt16BE(outline.readUInt16BE(at + 2) + by, at + 2)
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2)
    if (flags & HAS_SCALE) at += 2
    else if (flags & HAS_TWO_SCALES) at += 4
    else if (flags & HAS_MATRIX) at += 8
  }
  return outline
}

/**
 * @param {Map<string, Buffer>} model The tables of a slice, for what all have in common.
 * @param {{ outline: Buffer, metrics: Buffer }[]} glyphs
 * @param {Map<number, number>} characters
 */
function assemble(model, glyphs, characters) {
  const outlines = glyphs.map(({ outline }) =>
    Buffer.concat([outline, Buffer.alloc(outline.length % 2)]),
  )
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  outlines.reduce((offset, outline, n) => {
    loca.writeUInt32BE(offset + outline.length, (n + 1) * 4)
    return offset + outline.length
  }, 0)
  const head = Buffer.from(table(model, 'head'))
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(table(model, 'hhea'))
  hhea.writeUInt16BE(glyphs.length, 34)
  const maxp = Buffer.from(table(model, 'maxp'))
  maxp.writeUInt16BE(glyphs.length, 4)
  return new Map([
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['OS/2', table(model, 'OS/2')],
    ['name', table(model, 'name')],
    ['post', emptyPost(table(model, 'post'))],
    ['glyf', Buffer.concat(outlines)],
    ['loca', loca],
    ['hmtx', Buffer.concat(glyphs.map(({ metrics }) => metrics))],
    ['cmap', writeCharacters(characters)],
  ])
}

/** Version 3 names no glyphs. @param {Buffer} post */
function emptyPost(post) {
  const empty = Buffer.from(post.subarray(0, 32))
  empty.writeUInt32BE(0x00030000, 0)
  return empty
}

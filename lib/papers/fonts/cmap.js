// The map from characters to glyphs of a font.
// https://learn.microsoft.com/typography/opentype/spec/cmap

/**
 * @param {Buffer} cmap
 * @returns {Iterable<[number, number]>} Characters and the glyphs that show them.
 */
export function* readCharacters(cmap) {
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) yield* readSegments(subtable)
    if (format === 12) yield* readGroups(subtable)
  }
}

/**
 * @param {Buffer} subtable
 * @returns {Iterable<[number, number]>}
 */
function* readSegments(subtable) {
  const size = subtable.readUInt16BE(6)
  for (let n = 0; n < size; n += 2) {
    const end = subtable.readUInt16BE(14 + n)
    const start = subtable.readUInt16BE(16 + size + n)
    const delta = subtable.readUInt16BE(16 + 2 * size + n)
    const rangeAt = 16 + 3 * size + n
    const range = subtable.readUInt16BE(rangeAt)
    for (let character = start; character <= end && character !== 0xffff; character++) {
      const listed = range && subtable.readUInt16BE(rangeAt + range + 2 * (character - start))
      const glyph = range ? listed && listed + delta : character + delta
      if (glyph % 0x10000) yield [character, glyph % 0x10000]
    }
  }
}

/**
 * @param {Buffer} subtable
 * @returns {Iterable<[number, number]>}
 */
function* readGroups(subtable) {
  for (let n = 0; n < subtable.readUInt32BE(12); n++) {
    const at = 16 + n * 12
    const start = subtable.readUInt32BE(at)
    for (let character = start; character <= subtable.readUInt32BE(at + 4); character++) {
      yield [character, subtable.readUInt32BE(at + 8) + character - start]
    }
  }
}

/**
 * @param {Map<number, number>} characters
 * @returns {Buffer} A map of characters, each in a group of its own.
 */
export function writeCharacters(characters) {
  const sorted = [...characters].sort(([a], [b]) => a - b)
  const header = Buffer.alloc(28)
  header.writeUInt16BE(1, 2)
  header.writeUInt16BE(3, 4)
  header.writeUInt16BE(10, 6)
  header.writeUInt32BE(12, 8)
  header.writeUInt16BE(12, 12)
  header.writeUInt32BE(16 + sorted.length * 12, 16)
  header.writeUInt32BE(sorted.length, 24)
  const groups = sorted.map(([character, glyph]) => {
    const group = Buffer.alloc(12)
    group.writeUInt32BE(character, 0)
    group.writeUInt32BE(character, 4)
    group.writeUInt32BE(glyph, 8)
    return group
  })
  return Buffer.concat([header, ...groups])
}

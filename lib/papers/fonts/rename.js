// Fonts under names that no machine has, so that a paper looks the same on all of them.
import { readTables, table, writeTables } from './sfnt.js'

/** Copyright, licence and its address stay with a font. */
const KEPT = [0, 13, 14]
const WINDOWS = 3
const UNICODE = 1
const ENGLISH = 0x409
const RECORD_BYTES = 12

/**
 * @param {Buffer} font
 * @param {string} family
 * @returns {Buffer} The same font as a member of this family; its weight stays.
 */
export function renameFont(font, family) {
  const tables = readTables(font)
  const kept = readNames(table(tables, 'name')).filter(({ id }) => KEPT.includes(id))
  const weight = table(tables, 'OS/2').readUInt16BE(4)
  const postScript = `${family.replaceAll(' ', '')}-${weight}`
  const names = [
    ...kept,
    { id: 1, text: family },
    { id: 2, text: 'Regular' },
    { id: 3, text: postScript },
    { id: 4, text: `${family} ${weight}` },
    { id: 6, text: postScript },
    { id: 16, text: family },
    { id: 17, text: String(weight) },
  ]
  tables.set('name', writeNames(names))
  // A signature is of the old names.
  tables.delete('DSIG')
  return writeTables(tables)
}

/** @param {Buffer} content */
function readNames(content) {
  const texts = content.readUInt16BE(4)
  const names = []
  for (let n = 0; n < content.readUInt16BE(2); n++) {
    const record = content.subarray(6 + n * RECORD_BYTES)
    if (record.readUInt16BE(0) !== WINDOWS || record.readUInt16BE(4) !== ENGLISH) continue
    const from = texts + record.readUInt16BE(10)
    const utf16 = Buffer.from(content.subarray(from, from + record.readUInt16BE(8))).swap16()
    names.push({ id: record.readUInt16BE(6), text: utf16.toString('utf16le') })
  }
  return names
}

/** @param {{ id: number, text: string }[]} names */
function writeNames(names) {
  const sorted = names.toSorted((a, b) => a.id - b.id)
  const header = Buffer.alloc(6 + sorted.length * RECORD_BYTES)
  header.writeUInt16BE(sorted.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  const texts = sorted.map(({ id, text }, n) => {
    const utf16 = Buffer.from(text, 'utf16le').swap16()
    const record = [WINDOWS, UNICODE, ENGLISH, id, utf16.length, offset]
    record.forEach((value, part) => {
      header.writeUInt16BE(value, 6 + n * RECORD_BYTES + part * 2)
    })
    offset += utf16.length
    return utf16
  })
  return Buffer.concat([header, ...texts])
}

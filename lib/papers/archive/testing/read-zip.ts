import { crc32 } from 'node:zlib'

/** A file in a ZIP. */
export type ZipFile = { name: string; content: Buffer }

const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * Reads the files of a ZIP that compresses nothing, by its directory.
 *
 * @throws {Error} where the directory, a length or a checksum is wrong.
 */
export function readZip(zip: Buffer): ZipFile[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('The ZIP has no end')
  const files: ZipFile[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The directory has a gap')
    const [checksum, size] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)]
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)]
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + size)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (crc32(content) !== checksum) throw new Error(`${name} is damaged`)
    files.push({ name, content })
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32)
  }
  if (at !== end) throw new Error('The directory doesn’t end at the end')
  return files
}

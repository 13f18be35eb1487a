import { makeZip } from 'client-zip'
import type { ArchiveEntry } from './archive'

/** From this number of files on, a ZIP says in another record how many it has. */
const COUNT_MAX = 0xffff

/** What stands in the last record where another has the true number. */
const ELSEWHERE = 0xffff_ffff

/** Writes the entries of an archive as a ZIP of any size, each as it is read. */
export async function* zipEntries(
  entries: AsyncIterable<ArchiveEntry>,
): AsyncGenerator<Uint8Array> {
  let count = 0
  async function* toInputs() {
    for await (const { name, content, modified } of entries) {
      count++
      yield { name, input: content, lastModified: modified }
    }
  }
  let last: Uint8Array | null = null
  for await (const chunk of makeZip(toInputs(), { buffersAreUTF8: true })) {
    if (last) yield last
    last = chunk
  }
  if (!last) return
  if (count >= COUNT_MAX) yield* describeMany(last, count)
  yield last
}

/**
 * Writes the records of ZIP64 that say how many files there are, as `client-zip` does only where a
 * ZIP is larger than 4 GB.
 */
function* describeMany(end: Uint8Array, count: number): Generator<Uint8Array> {
  const view = new DataView(end.buffer, end.byteOffset)
  const [size, start] = [view.getUint32(12, true), view.getUint32(16, true)]
  if (start === ELSEWHERE) return
  const records = Buffer.alloc(76)
  records.writeUInt32LE(0x06064b50, 0)
  records.writeBigUInt64LE(44n, 4)
  records.writeUInt16LE(45, 12)
  records.writeUInt16LE(45, 14)
  for (const place of [24, 32]) records.writeBigUInt64LE(BigInt(count), place)
  records.writeBigUInt64LE(BigInt(size), 40)
  records.writeBigUInt64LE(BigInt(start), 48)
  records.writeUInt32LE(0x07064b50, 56)
  records.writeBigUInt64LE(BigInt(start) + BigInt(size), 64)
  records.writeUInt32LE(1, 72)
  yield records
}

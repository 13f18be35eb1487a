import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Rejection } from '../../contract/import-export/import'
import type { Batch } from './batches'

/** Where rejected lines go, each with its number and what was wrong with it. Made when needed. */
export function rejectsFile(path: string, source: string) {
  let stream: WriteStream | undefined

  return {
    count: 0,
    async add({ lines }: Batch, rejected: Rejection[]): Promise<void> {
      for (const { index, errors } of rejected) {
        const line = lines[index]
        if (!line) continue
        this.count++
        stream ??= createWriteStream(path, { mode: 0o600 })
        const entry = { file: source, line: line.number, errors, text: line.text }
        if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, 'drain')
      }
    },
    async close(): Promise<void> {
      if (!stream) return
      stream.end()
      await finished(stream)
    },
  }
}

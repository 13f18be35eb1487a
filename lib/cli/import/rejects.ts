import { once } from 'node:events'
import type { WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Rejection } from '../../contract/import-export/import'
import { openOutput } from '../output-file'
import type { Batch } from './batches'

export type Rejects = ReturnType<typeof createRejectsFile>

/**
 * Where rejected lines go, each with its file and number and what was wrong with it. Made when
 * needed.
 */
export function createRejectsFile(path: string) {
  let stream: WriteStream | undefined

  return {
    path,
    /** @returns How many there were. */
    async add(source: string, { lines }: Batch, rejected: Rejection[]): Promise<number> {
      let count = 0
      for (const { index, errors } of rejected) {
        const line = lines[index]
        if (!line) continue
        count++
        stream ??= openOutput(path)
        const entry = { file: source, line: line.number, errors, text: line.text }
        if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, 'drain')
      }
      return count
    },
    async close(): Promise<void> {
      if (!stream) return
      stream.end()
      await finished(stream)
    },
  }
}

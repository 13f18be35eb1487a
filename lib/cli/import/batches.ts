import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export type Line = { number: number; text: string; record: unknown }

/** Lines that go together, and how far into the input the last one reaches, in bytes. */
export type Batch = { lines: Line[]; bytes: number }

/** How much goes together, in bytes of text and in lines. */
export type Limits = { bytes: number; lines: number }

/** A line that is longer than any object of the API. */
const LINE_MAX = 700_000

/** Reads JSON Lines in batches of a size that one request takes; blank lines are none. */
export async function* batchesOf(input: Readable, limits: Limits): AsyncGenerator<Batch> {
  let lines: Line[] = []
  let number = 0
  let bytes = 0
  let held = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    const length = Buffer.byteLength(text)
    if (lines.length > 0 && (held + length > limits.bytes || lines.length >= limits.lines)) {
      yield { lines, bytes }
      lines = []
      held = 0
    }
    bytes += length + 1
    held += length
    if (text.trim() !== '') lines.push({ number, text, record: recordOf(text) })
  }
  if (lines.length > 0) yield { lines, bytes }
}

/** What isn't an object that can be sent is none here, and refused as that. */
function recordOf(text: string): unknown {
  if (text.length > LINE_MAX) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import type { Readable } from 'node:stream'
import { CommandError } from '../command'
import { decodeText } from '../decode-text'
import { splitLines } from '../split-lines'
import { parseJson, parseRecords } from './records'

/** A record of the input, the line that it is on, and its text. */
export type Line = { number: number; text: string; record: unknown }

/** Lines that go together, and how far into the input the last one reaches, in bytes of UTF-8. */
export type Batch = { lines: Line[]; bytes: number }

/** How much goes together, in bytes of text and in lines. */
export type Limits = { bytes: number; lines: number }

/**
 * Reads JSON Lines in batches of a size that one request takes; blank lines are none. A line may
 * also be an array of records, or a page of a list as the API sends it.
 *
 * @throws {CommandError} for JSON that is spread over lines.
 */
export async function* readBatches(input: Readable, limits: Limits): AsyncGenerator<Batch> {
  let lines: Line[] = []
  let bytes = 0
  let held = 0
  for await (const line of readLines(input)) {
    const length = Buffer.byteLength(line.text)
    if (lines.length > 0 && (held + length > limits.bytes || lines.length >= limits.lines)) {
      yield { lines, bytes }
      lines = []
      held = 0
    }
    bytes += length + 1
    held += length
    lines.push(line)
  }
  if (lines.length > 0) yield { lines, bytes }
}

async function* readLines(input: Readable): AsyncGenerator<Line> {
  let number = 0
  let isFirst = true
  for await (const text of splitLines(decodeText(input))) {
    number++
    if (text.trim() === '') continue
    if (isFirst && isSpread(text)) throw new CommandError(SPREAD)
    isFirst = false
    for (const line of parseRecords(text)) yield { number, ...line }
  }
}

const SPREAD =
  'This is JSON over several lines. An import takes JSON Lines: each object on a line of its own. ' +
  'With jq: jq -c \'if type == "array" then .[] else (.items // [.])[] end\' FILE | portico import -'

/** Whether JSON begins on this line that doesn't end on it. */
function isSpread(text: string): boolean {
  return /^\s*(\[|\{)\s*$|^\s*[[{]\s*[[{"]/.test(text) && parseJson(text) === null
}

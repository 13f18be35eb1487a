import { createReadStream } from 'node:fs'
import { decodeText } from '../decode-text'

/** How a CSV file is written; what is made of it is written alike, in UTF-8. */
export type CsvShape = { bom: boolean; delimiter: ',' | ';' | '\t'; newline: '\n' | '\r\n' | '\r' }

/** Reads off a file's header how it is written: Excel separates by what its country does. */
export async function detectCsvShape(file: string): Promise<CsvShape> {
  const start = await firstBytes(file)
  for await (const text of decodeText(createReadStream(file))) {
    return { bom: hasByteOrderMark(start), ...shapeOf(text) }
  }
  return { bom: hasByteOrderMark(start), ...shapeOf('') }
}

/** Excel takes UTF-8 for another encoding where no mark says that it is. */
function hasByteOrderMark(start: Buffer): boolean {
  return ['efbbbf', 'fffe', 'feff'].some((mark) => start.toString('hex').startsWith(mark))
}

async function firstBytes(file: string): Promise<Buffer> {
  for await (const chunk of createReadStream(file, { end: 2 })) return Buffer.from(chunk)
  return Buffer.alloc(0)
}

function shapeOf(text: string): Omit<CsvShape, 'bom'> {
  // What is quoted may hold anything.
  const unquoted = text.replace(/"[^"]*"/g, '').replace(/^[\r\n]+/, '')
  const [, header = '', end] = /^(.*?)(\r\n|\n|\r|$)/s.exec(unquoted) ?? []
  const count = (delimiter: string) => header.split(delimiter).length
  const [delimiter = ','] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a))
  const newline = (['\r\n', '\r'] as const).find((each) => each === end) ?? '\n'
  return { delimiter, newline }
}

/**
 * How many rows a CSV file has that hold anything, counted without parsing it: by what ends a line,
 * outside of quotes.
 */
export async function countRows(file: string): Promise<number> {
  let rows = 0
  let isQuoted = false
  let isEmpty = true
  for await (const text of decodeText(createReadStream(file))) {
    for (const character of text) {
      if (character === '"') isQuoted = !isQuoted
      const isBreak = !isQuoted && (character === '\n' || character === '\r')
      if (isBreak && !isEmpty) rows++
      isEmpty = isBreak
    }
  }
  return isEmpty ? rows : rows + 1
}

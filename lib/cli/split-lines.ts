import { CommandError } from './command'

/** In characters; a string can't have many more. */
const LINE_MAX = 200_000_000

/**
 * The lines of a text that comes in pieces, whatever they end with: LF, CRLF, CR, or some of each.
 * Other separators of Unicode are characters of a line, which JSON and CSV may hold.
 *
 * @throws {CommandError} for a line that doesn't fit into memory.
 */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = []
  let length = 0
  let carriageReturn = ''
  for await (const piece of pieces) {
    const text = carriageReturn + piece
    carriageReturn = text.endsWith('\r') ? '\r' : ''
    const [first = '', ...others] = withoutEnd(text, carriageReturn).split(/\r\n|\n|\r/)
    begun.push(first)
    length += first.length
    if (length > LINE_MAX) throw new CommandError('It has a line that is too long to be read.')
    const last = others.pop()
    if (last === undefined) continue
    yield begun.join('')
    yield* others
    begun = [last]
    length = last.length
  }
  if (length > 0 || carriageReturn) yield begun.join('')
}

function withoutEnd(text: string, end: string): string {
  return text.slice(0, text.length - end.length)
}

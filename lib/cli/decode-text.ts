/** A file that is no text in an encoding that is known here. `line` counts from 1. */
export class EncodingError extends Error {
  override name = 'EncodingError'

  constructor(readonly line: number) {
    super(`Line ${line} isn’t UTF-8. Save the file as UTF-8 and try again.`)
  }
}

/**
 * The text of a file in UTF-8, or in UTF-16 as Excel and PowerShell write it, without its byte
 * order mark.
 *
 * @throws {EncodingError} for anything else: names would come out damaged.
 */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let line = 1
  let last = ''
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    decoder ??= new TextDecoder(detectEncoding(chunk), { fatal: true })
    const text = decode(decoder, chunk, line)
    if (text === '') continue
    refuseNul(text, line)
    line += countBreaks(last + text) - countBreaks(last)
    last = text.slice(-1)
    yield text
  }
  const rest = decode(decoder ?? new TextDecoder(), undefined, line)
  if (rest) yield rest
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** By the byte order mark, else by where the zeros of ASCII letters in UTF-16 are. */
function detectEncoding([first, second]: Buffer): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (second === 0) return 'utf-16le'
  return first === 0 ? 'utf-16be' : 'utf-8'
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, line: number): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    const [before = ''] = new TextDecoder(decoder.encoding).decode(chunk).split('\ufffd')
    throw new EncodingError(line + countBreaks(before))
  }
}

/** Text has none: it is another encoding, such as UTF-32, or no text at all. */
function refuseNul(text: string, line: number): void {
  const at = text.indexOf('\0')
  if (at >= 0) throw new EncodingError(line + countBreaks(text.slice(0, at)))
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}

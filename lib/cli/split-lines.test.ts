import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, EncodingError } from './decode-text'
import { splitLines } from './split-lines'

/** The bytes in pieces of this size, as a file is read. */
async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(bytes: Buffer, size = 3): Promise<string[]> {
  const lines: string[] = []
  for await (const line of splitLines(decodeText(inPieces(bytes, size)))) lines.push(line)
  return lines
}

const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('lines of a file', () => {
  it.each([
    ['LF', 'a\nb\n'],
    ['CRLF', 'a\r\nb\r\n'],
    ['CR', 'a\rb\r'],
    ['CRLF, then LF', 'a\r\nb\n'],
    ['LF, then CRLF', 'a\nb\r\n'],
    ['CR, then CRLF', 'a\rb\r\n'],
    ['nothing at the end', 'a\r\nb'],
  ])('end with %s', async (_, text) => {
    for (const size of [1, 2, 3, 100]) {
      expect(await linesOf(Buffer.from(text), size)).toEqual(['a', 'b'])
    }
  })

  it('come out as they went in, whatever ends each, and wherever the file is cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0\ufeff]/g, '_'))
    const end = fc.constantFrom('\n', '\r\n', '\r')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, end), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(Buffer.from, utf16le, utf16be),
        async (parts, size, encode) => {
          // What ends one line must not begin the end of the next.
          fc.pre(!parts.some(([, ends], n) => ends === '\r' && parts[n + 1]?.join('') === '\n'))
          const bytes = encode(`\ufeff${parts.flat().join('')}`)
          expect(await linesOf(bytes, size * 2)).toEqual(parts.map(([text]) => text))
        },
      ),
    )
  })

  it('may hold what other programs take for the end of a line', async () => {
    const line = '{"name":"one\u2028two\u2029three\u0085four\vfive"}'
    expect(await linesOf(Buffer.from(line))).toEqual([line])
  })
})

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from('Müller\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffMüller\n')],
    ['UTF-16, little endian', utf16le('\ufeffMüller\n')],
    ['UTF-16, big endian', utf16be('\ufeffMüller\n')],
    ['UTF-16 without a byte order mark', utf16le('Müller\n')],
    ['UTF-16, big endian, without one', utf16be('Müller\n')],
  ])('is read in %s', async (_, bytes) => {
    expect(await linesOf(bytes, 2)).toEqual(['Müller'])
  })

  it('in another encoding is refused by its line', async () => {
    const bytes = Buffer.from('a\r\nb\nM\u00fcller\n', 'latin1')
    await expect(linesOf(bytes, 100)).rejects.toThrow(new EncodingError(3))
    await expect(linesOf(bytes, 1)).rejects.toThrow(new EncodingError(3))
  })

  it('that ends in the middle of a character is refused', async () => {
    await expect(linesOf(Buffer.from('a\n€').subarray(0, 4))).rejects.toThrow(new EncodingError(2))
  })
})

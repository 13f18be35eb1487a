import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLines, cleanText, isSavable } from './clean-text'
import { parse } from './parse'
import { text, textOrNull } from './text'

const problems = (value: string) => {
  const parsed = parse(text(256), value, 'body')
  return parsed.ok ? [] : parsed.details.map(({ msg }) => msg)
}

describe('text from people', () => {
  it.each([
    ['is trimmed', '  Byrne \u00A0', 'Byrne'],
    ['has blanks for tabs', 'Byrne\tDesign', 'Byrne Design'],
    ['has a blank for a line break of Windows', '24 Lane\r\nDublin', '24 Lane Dublin'],
    ['has a blank for a line break of Unix', '24 Lane\nDublin', '24 Lane Dublin'],
    ['has a blank for any other line break', 'a\rb\u2028c\u2029d\u0085e', 'a b c d e'],
    ['is composed', 'Mu\u0308ller', 'Müller'],
    ['loses direction marks at its ends', '\u200E\u202BDE136695976\u202C\u200F', 'DE136695976'],
    ['loses a byte order mark and word joiners at its ends', '\uFEFF\u2060Ann\u2060', 'Ann'],
    ['loses what is mixed at its ends', ' \u200E \u200BAnn\u200D \u2069\t', 'Ann'],
    ['keeps direction marks inside', 'a\u200Fb\u202Ec', 'a\u200Fb\u202Ec'],
    ['keeps joiners inside words', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['keeps joiners inside emoji', '👩\u200D💻 Ada', '👩\u200D💻 Ada'],
    ['keeps the joiner that a Malayalam letter ends in', 'അവന\u0D4D\u200D', 'അവന\u0D4D\u200D'],
    ['keeps blanks inside as they are', 'a  b\u3000c', 'a  b\u3000c'],
  ])('%s', (_rule, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  it.each([
    '',
    ' \t\r\n',
    '\u200B',
    '\u200E\u200F',
    '\u2060\uFEFF',
    '\u3164',
    '\u2800',
    '\u00AD\u034F',
  ])('is empty when nothing of it can be seen: %j', (typed) => {
    expect(cleanText(typed)).toBe('')
    expect(parse(textOrNull(9), typed, 'body')).toEqual({ ok: true, data: null })
  })

  it.each(['\u000B', '\u000C', '\u0001', '\u001B', '\u007F', '\u0080', '\u009F', '\uFFFE'])(
    'is rejected with a control character: %j',
    (control) => {
      expect(problems(`a${control}b`)).toEqual(['Value error, control characters are not allowed'])
    },
  )

  it.each(['\0', '\uD83D', '\u0001\0'])(
    'is rejected, once, with what can’t be stored: %j',
    (bad) => {
      expect(problems(`a${bad}b`)).toEqual([
        'Value error, NUL and unpaired surrogate characters are not allowed',
      ])
    },
  )

  it('is cleaned once and for all, and what is kept shows at both ends', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...' \t\n\u200B\u200D\u200E\u202E\uFEFFaéi\u0301ي😀\u0D4D'),
    })
    fc.assert(
      fc.property(typed, (value) => {
        const cleaned = cleanText(value)
        expect(cleanText(cleaned)).toBe(cleaned)
        expect(cleaned).not.toMatch(/[\t\n\r]|^[\s\u200B\u200E]|[\s\u200B\u200E]$/)
        expect(isSavable(cleaned)).toBe(true)
      }),
    )
  })

  it('keeps its line breaks, one kind of them, where there may be several lines', () => {
    expect(cleanLines('one\r\ntwo\rthree\u2028four\n')).toBe('one\ntwo\nthree\nfour')
  })
})

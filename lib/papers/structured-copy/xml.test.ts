import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, optionalElement, removeUnwritable, writeXml } from './xml'

const write = (text: string) => writeXml(element('a', text)).replace(/^.*\n/, '').trim()

describe('a text in XML', () => {
  it.each([
    ['a < b', 'a &lt; b'],
    ['a & b', 'a &amp; b'],
    ['&amp;', '&amp;amp;'],
    [']]>', ']]&gt;'],
    ['"quoted"', '&quot;quoted&quot;'],
    ['<!-- <?xml <![CDATA[', '&lt;!-- &lt;?xml &lt;![CDATA['],
    ['one\ttwo\r\nthree', 'one&#9;two&#13;&#10;three'],
    ['\u0000\u0001\u0008\u000b\u001b', ''],
    ['\ufffe\uffff', ''],
    ['\ud800 alone \udfff', ' alone '],
    ['😀 עברית ไทย 田中', '😀 עברית ไทย 田中'],
    ['\u202e\u2068', '\u202e\u2068'],
    ["{}$'`", "{}$'`"],
  ])('%j is %j', (text, written) => {
    expect(write(`x${text}`)).toBe(`<a>x${written}</a>`)
  })

  it('is read back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, content = ''] = /^<a>(.*)<\/a>$/s.exec(write(`x${text}`)) ?? []
        expect(content).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot|#9|#10|#13);)/)
        expect(readBack(content)).toBe(`x${removeUnwritable(text)}`)
      }),
    )
  })
})

const readBack = (content: string) =>
  content
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

it('has attributes, escaped, and only the parts that are there', () => {
  const root = element('a', [element('b', 'text', { is: '"<' }), optionalElement('c', null), null])
  expect(writeXml(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b is="&quot;&lt;">text</b>\n</a>\n',
  )
})

it('closes an element without parts', () => {
  expect(writeXml(element('a', [null]))).toMatch(/<a\/>\n$/)
})

import { expect, it } from 'vitest'
import { createPrint } from './printable'

const print = createPrint(false)
const visible = (text: string) => print(text).replaceAll(/[\u2066-\u2069\u200b]/g, '')

it.each([
  'Byrne Design Ltd',
  '#panic("x") $x$ *bold* _it_ \\ <label> @ref',
  'حاسوب (2006)',
  'a\u200fb',
  '👩🏽‍💻 Ada',
  '東京都千代田区丸の内一丁目九番一号東京駅八重洲口前タワービル三十階',
  'a'.repeat(256),
])('prints %s as it is', (text) => {
  expect(visible(text)).toBe(text)
})

it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
  'leaves out %j, which would turn what stands beside the text',
  (control) => {
    expect(print(`txt.${control}exe`)).toBe('txt.exe')
  },
)

it('lets a word of 25 characters and more go on in the next line', () => {
  expect(print('x'.repeat(24))).toBe('x'.repeat(24))
  expect(print('x'.repeat(25)).split('\u200b')).toEqual(['x'.repeat(10), 'x'.repeat(10), 'xxxxx'])
})

it('parts no word between a letter and its marks', () => {
  const parts = print('e\u0301'.repeat(30)).split('\u200b')
  expect(parts).toEqual(['e\u0301'.repeat(10), 'e\u0301'.repeat(10), 'e\u0301'.repeat(10)])
})

it.each(['東'.repeat(40), 'ก'.repeat(40), '한'.repeat(40)])(
  'leaves a script alone that is written without blanks: %s',
  (text) => {
    expect(print(text)).toBe(text)
  },
)

it('keeps the direction of each text to itself', () => {
  expect(print('שלום (3)')).toBe('\u2068שלום (3)\u2069')
  expect(print('Byrne')).toBe('Byrne')
  expect(createPrint(true)('Byrne')).toBe('\u2068Byrne\u2069')
})

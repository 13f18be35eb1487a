import { domainToASCII, domainToUnicode } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardEmail } from './email'

describe('an email address', () => {
  it.each([
    ['pat@shop.example', 'pat@shop.example'],
    ['  pat@Shop.EXAMPLE ', 'pat@shop.example'],
    ['Pat@shop.example', 'Pat@shop.example'],
    ['pat+tag.x_y-z@shop.example', 'pat+tag.x_y-z@shop.example'],
    ["o'brien@shop.example", "o'brien@shop.example"],
    ['pat@bücher-example.org', 'pat@bücher-example.org'],
    ['pat@XN--BCHER-KVA.example', 'pat@bücher.example'],
    ['pät@shop.example', 'pät@shop.example'],
    ['pa\u0308t@shop.example', 'pät@shop.example'],
    ['用户@例子.公司', '用户@例子.公司'],
    ['Pat <pat@shop.example>', 'pat@shop.example'],
    ['"Pat, of the shop" <pat@Shop.example>', 'pat@shop.example'],
    ['<pat@shop.example>', 'pat@shop.example'],
    ['\u200Epat@shop.example\u200F', 'pat@shop.example'],
    ['pat@mail.shop.example', 'pat@mail.shop.example'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(standardEmail(typed)).toBe(kept)
    expect(standardEmail(kept)).toBe(kept)
  })

  it.each([
    '',
    'pat',
    '@shop.example',
    'pat@',
    'pat@shop',
    'pat@@shop.example',
    'pat@shop..example',
    'pat@.shop.example',
    'pat@shop.example.',
    '.pat@shop.example',
    'pat.@shop.example',
    'p..t@shop.example',
    'pat pat@shop.example',
    'pat@shop example',
    'pat@127.0.0.1',
    'pat@[127.0.0.1]',
    'pat@shop.example/x',
    'pat@shop.example:25',
    'pat@-shop.example',
    'pat@xn--a.example',
    'p\0t@shop.example',
    'Pat <pat@shop.example',
    'pat@shop.example, ann@shop.example',
    `${'p'.repeat(65)}@shop.example`,
    `pat@${'shop.'.repeat(60)}example`,
  ])('is none: %j', (typed) => {
    expect(standardEmail(typed)).toBeNull()
  })

  it('has its domain in its own script, as other readers of it have', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abzäßéиж例子ガ한à'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(letters, (label) => {
        const ascii = domainToASCII(`${label}.example`)
        fc.pre(ascii !== '')
        expect(standardEmail(`pat@${ascii}`)).toBe(`pat@${domainToUnicode(ascii)}`)
        expect(standardEmail(`pat@${label}.example`)).toBe(`pat@${domainToUnicode(ascii)}`)
      }),
    )
  })
})

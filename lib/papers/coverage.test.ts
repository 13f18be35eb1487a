import { describe, expect, it } from 'vitest'
import { flattenMessages } from '../i18n/flatten-messages'
import { createFormat } from '../i18n/format'
import { createI18n } from '../i18n/i18n'
import { languages } from '../i18n/languages'
import { readCoverage } from './coverage'
import { ensureFonts } from './fonts/make-fonts'

const { findUnprintable, stripUnprintable } = readCoverage(await ensureFonts(process.cwd()))

it.each([
  ['Latin', 'Łódź Ærøskøbing Ţăndărei ĲSSELMEER'],
  ['Vietnamese', 'Công ty TNHH Thiết kế Nguyễn Phước Ợ'],
  ['Greek', 'Ἀθηναϊκὴ Σχεδίαση Α.Ε.'],
  ['Cyrillic', 'ООО «Ёлочка» Ґанок Ђорђе Қазақ'],
  ['Arabic', 'شَرِكَة النور للتجارة ٢٤'],
  ['Persian', 'شرکت طراحی می\u200cخواهم پژواک گل ۱۲'],
  ['Urdu', 'ٹھیکہ ڑپڈ ے'],
  ['Hebrew', 'חֶבְרַת אור בע״מ'],
  ['Devanagari', 'क्षितिज डिज़ाइन प्राइवेट लिमिटेड ₹ १२'],
  ['Thai', 'บริษัท น้ำใส ดีไซน์ จำกัด ๙๙ ฿'],
  ['simplified Chinese', '北京紫禁城数字科技有限公司𠮷'],
  ['traditional Chinese', '臺北灣區設計有限公司'],
  ['Japanese', '株式会社髙島屋・﨑山デザイン ㈱ 葛\u{e0100}城'],
  ['Korean', '주식회사 한빛디자인 뷁'],
  ['decomposed Korean', '한빛'.normalize('NFD')],
  ['symbols', '★☆✓→←™®½①㎡℃№€£¥₹₺₿'],
  ['emoji', '😀 ❤️ 👩🏽‍💻 👨‍👩‍👧‍👦 🇩🇪 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏳️‍🌈'],
  ['marks on letters', 'e\u0301\u0327 g\u0303 a\u0338'],
  ['blanks', 'a\u00a0b\u2009c\u3000d'],
])('can print %s', (_script, text) => {
  expect(findUnprintable(text)).toEqual([])
  expect(stripUnprintable(text)).toBe(text.normalize('NFC'))
})

it.each([
  ['a control', 'a\u0007b', ['\u0007'], 'ab'],
  ['NUL', 'a\0b', ['\0'], 'ab'],
  ['half a surrogate pair', 'a\ud83db', ['\ud83d'], 'ab'],
  ['the other half', 'a\ude00b', ['\ude00'], 'ab'],
  ['what is no character', 'a\ufffeb', ['\ufffe'], 'ab'],
  ['a private character', 'a\ue000b', ['\ue000'], 'ab'],
  ['a private character of a higher plane', 'a\u{f0000}b', ['\u{f0000}'], 'ab'],
  ['an unassigned character', 'a\u0378b', ['\u0378'], 'ab'],
  ['the blank of Ogham', 'a\u1680b', ['\u1680'], 'ab'],
  ['a hieroglyph', 'a𓀀b', ['𓀀'], 'ab'],
  ['a script without a font', 'ქართული', ['ქ', 'ა', 'რ', 'თ', 'უ', 'ლ', 'ი'], ''],
  ['a mark that no font has', 'a\u{1e2ae}b', ['a\u{1e2ae}'], 'ab'],
  ['what joins another letter then', '\u06dd\u0590、', ['\u06dd\u0590'], '\u06dd'],
])('leaves out %s', (_what, text, unprintable, stripped) => {
  expect(findUnprintable(text)).toEqual(unprintable)
  expect(stripUnprintable(text)).toBe(stripped)
})

it('names each unprintable letter once', () => {
  expect(findUnprintable('𓀀 a 𓀀 𓀁')).toEqual(['𓀀', '𓀁'])
})

describe.each(languages)('our own texts in %s', (language) => {
  it('have no message that can’t be printed', async () => {
    const { messages } = await createI18n({ language, tag: language }, 'UTC')
    const texts = [...flattenMessages({ paper: messages.paper, order: messages.order }).values()]
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.flatMap(findUnprintable)).toEqual([])
  })

  it('have no amount of a currency that can’t be printed', () => {
    const { money } = createFormat(language, 'UTC')
    const amounts = Intl.supportedValuesOf('currency').map((code) => money(-1_234_567, code))
    expect(amounts.flatMap(findUnprintable)).toEqual([])
  })

  it('have no name of a country that can’t be printed', () => {
    const { country } = createFormat(language, 'UTC')
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const codes = letters.flatMap((first) => letters.map((second) => first + second))
    expect(codes.map(country).flatMap(findUnprintable)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { toFormatTag } from './choose-locale'
import { lookUpLanguage } from './look-up-language'
import { getDirection, isInScriptOf } from './writing'

const supported =
  'en de ar fr es it pt pt-BR nl pl cs sv da fi nb el tr uk he ja zh-Hans zh-Hant ko'.split(' ')

describe('the language that is looked up', () => {
  it.each([
    ['pt-BR', 'pt-BR'],
    ['pt', 'pt'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['es-419', 'es'],
    ['es-MX', 'es'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['nn-NO', 'nb'],
    ['fr-CA', 'fr'],
    ['he', 'he'],
    ['en-GB-oxendict', 'en'],
    ['ar-u-nu-latn', 'ar'],
    ['de-Latn-AT', 'de'],
  ])('for %s is %s', (wish, language) => {
    expect(lookUpLanguage(wish, supported)).toBe(language)
  })

  it.each(['und', 'und-DE', 'eo', 'posix', 'fil', 'ptx'])('for %s is none', (wish) => {
    expect(lookUpLanguage(wish, supported)).toBeUndefined()
  })

  it('is none where it would come in another script', () => {
    expect(lookUpLanguage('uk-Latn', supported)).toBeUndefined()
    expect(lookUpLanguage('zh-TW', ['zh-Hans'])).toBeUndefined()
  })

  it('is another region’s where there is none of its own', () => {
    expect(lookUpLanguage('pt', ['en', 'pt-BR'])).toBe('pt-BR')
  })

  it('is the wished one before one that is close to it', () => {
    expect(lookUpLanguage('nn', ['nb', 'nn'])).toBe('nn')
  })
})

describe('the formats that go with a language', () => {
  it.each([
    ['pt', 'pt', 'pt-PT'],
    ['pt', 'pt-AO', 'pt-AO'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['zh-Hant', 'zh-TW', 'zh-TW'],
    ['zh-Hant', 'zh-Hant', 'zh-Hant'],
    ['zh-Hant', 'yue-HK', 'zh-Hant-HK'],
    ['nb', 'no', 'nb'],
    ['nb', 'nn-NO', 'nb-NO'],
    ['fr', 'fr-CA', 'fr-CA'],
    ['ar', 'ar-u-nu-latn', 'ar-u-nu-latn'],
  ])('%s for who wants %s are those of %s', (language, wish, tag) => {
    expect(toFormatTag(language, wish)).toBe(tag)
  })
})

describe('how a language is written', () => {
  it('runs from right to left in Arabic and Hebrew', () => {
    const fromTheRight = supported.filter((language) => getDirection(language) === 'rtl')
    expect(fromTheRight).toEqual(['ar', 'he'])
  })

  it.each([
    ['ja', 'ひらがな'],
    ['ja', '東京都'],
    ['zh-Hant', '臺北市'],
    ['ko', '서울특별시'],
    ['uk', 'Київ'],
    ['el', 'Αθήνα'],
    ['pl', 'Łódź'],
  ])('in %s has the letters of %s', (language, text) => {
    expect(isInScriptOf(language, text)).toBe(true)
  })

  it('in Korean has no Han, and in Chinese no Kana', () => {
    expect(isInScriptOf('ko', '東京都')).toBe(false)
    expect(isInScriptOf('zh-Hans', 'とうきょう')).toBe(false)
  })
})

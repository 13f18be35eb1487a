import { expect, test } from 'vitest'
import { findWrittenLanguage } from './written-language'

test.each([
  ['서울특별시 강남구', null, 'ko'],
  ['株式会社さくら', 'CN', 'ja'],
  ['בעל מלאכה בע״מ', 'US', 'he'],
  ['Παπαδόπουλος', null, 'el'],
  ['บริษัท', null, 'th'],
])('the letters of %s tell its language', (text, country, language) => {
  expect(findWrittenLanguage(text, country)).toBe(language)
})

test.each([
  ['JP', 'ja'],
  ['CN', 'zh-Hans'],
  ['TW', 'zh-Hant'],
  ['HK', 'zh-Hant'],
])('Chinese characters are read as in their country: %s', (country, language) => {
  expect(findWrittenLanguage('田中 海斗', country)).toBe(language)
})

test.each([
  ['田中 海斗', null],
  ['田中 海斗', 'DE'],
  ['Byrne Design', 'JP'],
  ['Иванов', 'RU'],
  ['محمد', 'AE'],
  ['', 'JP'],
])('what the letters of “%s” don’t tell isn’t guessed (%s)', (text, country) => {
  expect(findWrittenLanguage(text, country)).toBeUndefined()
})

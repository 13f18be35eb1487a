import { stdnum } from 'stdnum'
import { passesLuhn, remainder, weighDigits } from './digits'

/**
 * What is right in a country and refused by the library, which is behind some rules and stricter
 * than others. Each has its source. They are asked where the library says no.
 */
export const amendments: Record<string, (plain: string) => boolean> = {
  BG: isBulgarian,
  CZ: isCzechPerson,
  EC: isEcuadorianCompany,
  ID: isIndonesian,
  KR: isKorean,
  LV: isLatvianPerson,
  MX: isMexican,
  SK: isSlovak,
  SV: isSalvadoran,
  TW: isTaiwanese,
  UY: isUruguayan,
  VN: isVietnamese,
}

/**
 * Since April 2023 the sum has to be divisible by 5, before by 10. Where the seventh digit is 7,
 * one more than the sum counts too.
 *
 * Source: Ministry of Finance, Taiwan, on the amended check of the 統一編號, for April of 112 (2023).
 */
function isTaiwanese(plain: string): boolean {
  if (!/^\d{8}$/.test(plain)) return false
  const products = [1, 2, 1, 2, 1, 2, 4, 1].map((weight, index) => weight * Number(plain[index]))
  const sum = products.reduce((total, each) => total + Math.floor(each / 10) + (each % 10), 0)
  return sum % 5 === 0 || (plain[6] === '7' && (sum + 1) % 5 === 0)
}

/**
 * RUCs of companies (third digit 9) and public bodies (6) aren't made with a check digit.
 *
 * Source: the SRI's statement, quoted in https://github.com/koblas/stdnum-js/pull/168; registered
 * numbers without one in https://github.com/arthurdejong/python-stdnum/issues/497.
 */
function isEcuadorianCompany(plain: string): boolean {
  return /^(0[1-9]|1\d|2[0-4]|30)[69]\d{7}(?!000)\d{3}$/.test(plain)
}

/**
 * Since 2024, sixteen digits: the old number after a 0, or the number of a citizen, which begins
 * with their region and their day of birth (plus 40 for women). The first two digits of an old one
 * may be any.
 *
 * Source: regulation PMK-112/PMK.03/2022; https://github.com/arthurdejong/python-stdnum/issues/432.
 */
function isIndonesian(plain: string): boolean {
  if (/^\d{15}$/.test(plain)) return passesLuhn(plain.slice(0, 9))
  if (/^0\d{15}$/.test(plain)) return passesLuhn(plain.slice(0, 10))
  return /^[1-9]\d{5}([04][1-9]|[1256]\d|[37][01])(0[1-9]|1[0-2])\d{6}$/.test(plain)
}

/**
 * The published API relies on no check digit here.
 *
 * Source: python-stdnum 2.2, `kr.brn`.
 */
function isKorean(plain: string): boolean {
  return /^(?!0|100)\d{3}(?!00)\d{2}(?!0000)\d{4}\d$/.test(plain)
}

/**
 * Some 1.5 % have a wrong check digit, and those that stand for the public and for foreigners
 * (`XAXX010101000`, `XEXX010101000`) have none.
 *
 * Source: SAT, the rules of CFDI 4.0; python-stdnum 2.2, `mx.rfc`.
 */
function isMexican(plain: string): boolean {
  return /^[A-Z&Ñ]{3,4}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-9A-Z]{3}$/.test(plain)
}

/**
 * Numbers up to 100 of a day have the old check digit, not only the hundredth; and the new one is 0
 * where nothing remains.
 *
 * Source: python-stdnum 2.2, `sv.nit`.
 */
function isSalvadoran(plain: string): boolean {
  if (!/^[019]\d{13}$/.test(plain)) return false
  const isOld = plain.slice(10, 13) <= '100'
  const sum = isOld
    ? weighDigits(plain, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    : -weighDigits(plain, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
  return String(remainder(sum, 11) % 10) === plain[13]
}

/**
 * People's numbers begin with their year of birth, and companies' with any digit.
 *
 * Source: python-stdnum 2.2, `bg.vat`.
 */
function isBulgarian(plain: string): boolean {
  if (/^\d{10}$/.test(plain)) {
    const sum = weighDigits(plain, [4, 3, 2, 7, 6, 5, 4, 3, 2])
    const isOther = String(remainder(-sum, 11)) === plain[9]
    const people = [stdnum.BG?.egn, stdnum.BG?.pnf]
    return isOther || people.some((validator) => validator?.validate(plain).isValid)
  }
  if (!/^\d{9}$/.test(plain)) return false
  const first = weighDigits(plain, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
  const check = first < 10 ? first : weighDigits(plain, [3, 4, 5, 6, 7, 8, 9, 10]) % 11
  return String(check % 10) === plain[8]
}

/**
 * People without a number of birth have nine digits that begin with 6.
 *
 * Source: python-stdnum 2.2, `cz.dic`.
 */
function isCzechPerson(plain: string): boolean {
  if (!/^6\d{8}$/.test(plain)) return false
  const check = weighDigits(plain.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11
  return String(remainder(8 - remainder(10 - check, 11), 10)) === plain[8]
}

/**
 * Since July 2017 people's numbers begin with 32, and say no day of birth.
 *
 * Source: python-stdnum 2.2, `lv.pvn`.
 */
function isLatvianPerson(plain: string): boolean {
  if (!/^[0-3]\d{10}$/.test(plain)) return false
  const sum = 1 + weighDigits(plain, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])
  return String((sum % 11) % 10) === plain[10]
}

/**
 * The first digit may be any. People may have their number of birth, whose check digit is 0 where 10
 * remains.
 *
 * Source: python-stdnum 2.2, `sk.dph`.
 */
function isSlovak(plain: string): boolean {
  if (!/^\d{10}$/.test(plain)) return false
  return Number(plain) % 11 === 0 || String((Number(plain.slice(0, 9)) % 11) % 10) === plain[9]
}

/**
 * New ones begin with 22.
 *
 * Source: python-stdnum 2.2, `uy.rut`.
 */
function isUruguayan(plain: string): boolean {
  if (!/^22(?!000000)\d{6}001\d$/.test(plain)) return false
  const sum = weighDigits(plain, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])
  return String((11 - (sum % 11)) % 11) === plain[11]
}

/**
 * Since July 2025 a person's tax id is the number of their identity card; and the digits of the
 * province may be two zeros.
 *
 * Source: circular 86/2024/TT-BTC; python-stdnum 2.2, `vn.mst`.
 */
function isVietnamese(plain: string): boolean {
  if (/^0\d{11}$/.test(plain)) return true
  if (!/^\d{2}(?!0000000)\d{8}((?!000)\d{3})?$/.test(plain)) return false
  return String(10 - (weighDigits(plain, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11)) === plain[9]
}

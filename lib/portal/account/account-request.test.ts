import { describe, expect, it } from 'vitest'
import { type StoredAccount, toAccountValues } from '../../billing/account/account-values'
import { ensureFonts } from '../../papers/fonts/make-fonts'
import { checkTaxId } from '../../tax-id/check'
import { parseAccountRequest } from './account-request'

await ensureFonts(process.cwd())

const nobody: StoredAccount = {
  name: null,
  billing_name: null,
  billing_address: null,
  tax_id: null,
  locale: null,
}

const moscow = {
  country: 'RU',
  line1: 'Невский проспект, 28',
  line2: null,
  postal_code: '191186',
  city: 'Санкт-Петербург',
  state: null,
}

const ownApi = { billingNameCanBeEmptied: true, takesUncheckedTaxIds: false }
const hostedApi = { billingNameCanBeEmptied: false, takesUncheckedTaxIds: true }

function parseChanges(stored: StoredAccount, typed: Parameters<typeof parseAccountRequest>[2]) {
  return parseAccountRequest(stored, toAccountValues(stored), typed, ownApi)
}

describe('the request of the account form', () => {
  it('needs a country before an address or a tax id', () => {
    const missing = { ok: false, errors: { country: 'required' } }
    expect(parseChanges(nobody, { city: 'Cork' })).toEqual(missing)
    expect(parseChanges(nobody, { tax_id: 'IE6433435F' })).toEqual(missing)
    expect(parseChanges(nobody, { country: 'IE', tax_id: 'IE6433435F' })).toMatchObject({
      ok: true,
    })
  })

  it('never removes an address', () => {
    const stored = { ...nobody, billing_address: { ...moscow, country: 'FR' } }
    expect(parseChanges(stored, { country: '' })).toEqual({
      ok: false,
      errors: { country: 'required' },
    })
  })

  it('leaves an address alone that could not be sent again', () => {
    const stored = { ...nobody, billing_address: moscow }
    expect(parseChanges(stored, { name: 'Анна' })).toMatchObject({
      data: { changes: { name: 'Анна' } },
    })
    expect(parseChanges(stored, { city: 'Москва' })).toEqual({
      ok: false,
      errors: { country: 'countryNotAccepted' },
    })
  })

  it('leaves out a tax id that can’t be checked', () => {
    const stored = { ...nobody, billing_address: { ...moscow, country: 'KW' } }
    expect(parseChanges(stored, { name: 'Chan', tax_id: '1' })).toEqual({
      ok: true,
      data: { changes: { name: 'Chan' }, unchecked: 'unsaved' },
    })
  })
})

describe('at an API that is not ours', () => {
  const stored = {
    ...nobody,
    billing_name: 'Chan Ltd',
    billing_address: { ...moscow, country: 'KW' },
  }
  const askedThere = (typed: Parameters<typeof parseAccountRequest>[2], country = 'KW') => {
    const record = { ...stored, billing_address: { ...moscow, country } }
    return parseAccountRequest(record, toAccountValues(record), typed, hostedApi)
  }

  it.each(['', ' ', '\u200B', '\u00A0', '\u200E', '\u2003', '\u2060', '\t'])(
    'a billing name can’t be emptied, since nothing would come of it: %j',
    (billing_name) => {
      const errors = { billing_name: 'required' }
      expect(askedThere({ billing_name })).toEqual({ ok: false, errors })
      expect(parseChanges(stored, { billing_name })).toMatchObject({
        data: { changes: { billing_name: null } },
      })
    },
  )

  it('an empty one is no error where none is stored, nor a new one', () => {
    const unnamed = { ...stored, billing_name: null }
    expect(
      parseAccountRequest(unnamed, toAccountValues(unnamed), { name: 'A' }, hostedApi),
    ).toMatchObject({
      data: { changes: { name: 'A' } },
    })
    expect(askedThere({ billing_name: 'Wong Ltd' })).toMatchObject({ ok: true })
  })

  it('a tax id that can’t be checked is sent as it was typed, and reported as unchecked', () => {
    expect(askedThere({ tax_id: '12-345' })).toEqual({
      ok: true,
      data: { changes: { tax_id: '12-345' }, unchecked: 'sent' },
    })
  })

  it.each([
    ['NZ', '49-091-850'],
    ['ZA', '4 999 999 999'],
    ['EG', '100-531-385'],
    ['CN', '91110000600037341L'],
    ['DO', '1-01-85004-3'],
    ['UA', '32855961'],
    ['UY', '21-100342-001-7'],
  ])(
    'one that looks right goes out unchecked where none may be taken: %s %s',
    (country, tax_id) => {
      expect(askedThere({ tax_id }, country)).toEqual({
        ok: true,
        data: { changes: { tax_id }, unchecked: 'sent' },
      })
      const checked = checkTaxId(country, tax_id)
      const record = { ...stored, billing_address: { ...moscow, country } }
      expect(parseChanges(record, { tax_id })).toMatchObject({
        data: { changes: { tax_id: checked.answer === 'right' && checked.value }, unchecked: null },
      })
    },
  )

  it.each([
    ['DE', 'FR 40 303265045', 'FR40303265045'],
    ['GR', '094259216', 'GR094259216'],
    ['GB', 'GB 980 7806 84', '980780684'],
    ['AE', '100 1234 5678 9012', '100123456789012'],
    ['GE', 'GE-123456789', '123456789'],
    ['HK', '12345678-000', '12345678'],
    ['MU', '2012 3456', '20123456'],
    ['TH', '0-9940-00617-72-1', '0994000617721'],
  ])('one that is right goes out as it is stored there: %s %s', (country, tax_id, sent) => {
    expect(askedThere({ tax_id }, country)).toEqual({
      ok: true,
      data: { changes: { tax_id: sent }, unchecked: null },
    })
  })

  it('one that is certainly mistyped is held', () => {
    expect(askedThere({ tax_id: 'DE136695977' }, 'DE')).toEqual({
      ok: false,
      errors: { tax_id: 'taxIdCheckDigit' },
    })
  })
})

it.each([
  ['DE', '136695976'],
  ['DE', 'DE 136 695 976'],
  ['IE', 'ie6433435f'],
  ['FR', 'FR 40 303 265 045'],
  ['AT', 'U13585627'],
  ['NL', '004495445B01'],
  ['PL', '856-734-62-15'],
  ['CH', 'CHE-107.787.577 MWST'],
])('what goes out of a right tax id is its checked form: %s %s', (country, tax_id) => {
  const stored = { ...nobody, billing_address: { ...moscow, country } }
  const checked = checkTaxId(country, tax_id)
  expect(checked.answer).toBe('right')
  expect(parseChanges(stored, { tax_id })).toEqual({
    ok: true,
    data: {
      changes: { tax_id: checked.answer === 'right' ? checked.value : '' },
      unchecked: null,
    },
  })
})

describe('text that no invoice can show', () => {
  const stored = { ...nobody, billing_address: { ...moscow, country: 'FR' } }

  it.each([
    [{ billing_name: 'ქა Design' }, { billing_name: 'unprintable ქ ა' }],
    [{ line1: 'Պ 17' }, { line1: 'unprintable Պ' }],
    [{ line2: 'Appt 𓀀' }, { line2: 'unprintable 𓀀' }],
    [{ city: 'አማማ' }, { city: 'unprintable አ ማ' }],
    [{ postal_code: '75001 ᐃ' }, { postal_code: 'unprintable ᐃ' }],
    [{ state: 'தமி' }, { state: 'unprintable த மி' }],
    [
      { billing_name: 'ქ', city: 'Lyon 𓀀' },
      { billing_name: 'unprintable ქ', city: 'unprintable 𓀀' },
    ],
    [{ billing_name: 'ქ', name: 'ა' }, { billing_name: 'unprintable ქ' }],
  ])('is an error of its field, with the letters: %j', (typed, errors) => {
    expect(parseChanges(stored, typed)).toEqual({ ok: false, errors })
  })

  it.each([
    { billing_name: 'Nguyễn & Søn 😀' },
    { billing_name: 'शर्मा', city: 'नई दिल्ली' },
    { billing_name: '株式会社髙島屋' },
    { line1: 'شارع النيل ٥' },
    { name: 'ქართული' },
  ])('is none of these: %j', (typed) => {
    expect(parseChanges(stored, typed)).toMatchObject({ ok: true })
  })

  it('can stay where it was stored before', () => {
    const before = { ...stored, billing_name: 'ქა Design' }
    expect(parseChanges(before, { city: 'Lyon' })).toMatchObject({ ok: true })
  })
})

import { describe, expect, it } from 'vitest'
import { type StoredAccount, toAccountValues } from '../../billing/account-values'
import { checkTaxId } from '../../tax-id/check'
import { parseAccountRequest } from './account-request'

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
    const stored = { ...nobody, billing_address: { ...moscow, country: 'HK' } }
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
    billing_address: { ...moscow, country: 'HK' },
  }
  const askedThere = (typed: Parameters<typeof parseAccountRequest>[2], country = 'HK') => {
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

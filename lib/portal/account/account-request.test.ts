import { describe, expect, it } from 'vitest'
import { accountValues, type StoredAccount } from '../../billing/account-values'
import { accountRequest } from './account-request'

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

function asked(stored: StoredAccount, typed: Parameters<typeof accountRequest>[2]) {
  return accountRequest(stored, accountValues(stored), typed)
}

describe('what the account form asks for', () => {
  it('is a country, before an address or a tax id of somebody without one', () => {
    const missing = { ok: false, errors: { country: 'required' } }
    expect(asked(nobody, { city: 'Cork' })).toEqual(missing)
    expect(asked(nobody, { tax_id: 'IE6433435F' })).toEqual(missing)
    expect(asked(nobody, { country: 'IE', tax_id: 'IE6433435F' })).toMatchObject({ ok: true })
  })

  it('is never that an address goes away', () => {
    const stored = { ...nobody, billing_address: { ...moscow, country: 'FR' } }
    expect(asked(stored, { country: '' })).toEqual({ ok: false, errors: { country: 'required' } })
  })

  it('leaves an address alone that could not be sent again', () => {
    const stored = { ...nobody, billing_address: moscow }
    expect(asked(stored, { name: 'Анна' })).toMatchObject({ data: { changes: { name: 'Анна' } } })
    expect(asked(stored, { city: 'Москва' })).toEqual({
      ok: false,
      errors: { country: 'countryNotAccepted' },
    })
  })

  it('is nothing of a tax id that can’t be checked', () => {
    const stored = { ...nobody, billing_address: { ...moscow, country: 'HK' } }
    expect(asked(stored, { name: 'Chan', tax_id: '1' })).toEqual({
      ok: true,
      data: { changes: { name: 'Chan' }, unchecked: 'unsaved' },
    })
  })
})

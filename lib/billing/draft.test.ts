import { describe, expect, it } from 'vitest'
import { draft, restoredAccount, restoredDraft } from './draft'
import type { Locks } from './locks'

const now = {
  billing_name: 'Weber Logistik',
  country: 'DE',
  line1: 'Hafenstraße 81',
  line2: '',
  postal_code: '28217',
  city: 'Bremen',
  state: '',
}

const locks: Locks = { address: 'open', country: 'locked', state: 'open' }

describe('a draft', () => {
  it('comes back over what the order shows now', () => {
    const base = { ...now, billing_name: 'Weber' }
    expect(restoredDraft({ base, typed: { city: 'Kiel' } }, now, locks)).toEqual({
      values: { ...now, city: 'Kiel' },
      base: now,
      conflict: null,
    })
  })

  it('is none when the order shows all of it', () => {
    expect(restoredDraft({ base: now, typed: {} }, now, locks)).toBeNull()
    const base = { ...now, city: 'Kiel' }
    expect(restoredDraft({ base, typed: { city: 'Bremen ' } }, now, locks)).toBeNull()
  })

  it('comes back whole, and as a conflict, where the same was changed elsewhere', () => {
    const base = { ...now, city: 'Kiel' }
    const typed = { line1: 'Am Kai 2', billing_name: 'Weber GmbH' }
    expect(restoredDraft({ base, typed }, now, locks)).toEqual({
      values: { ...base, ...typed },
      base,
      conflict: { parts: ['address'], now },
    })
  })

  it('is compared with what the order shows where it doesn’t know what stood there', () => {
    const typed = { city: 'Kiel' }
    expect(restoredDraft({ base: {}, typed }, now, locks)?.conflict).toBeNull()
  })

  it('leaves what is offered in the fields in which nothing was typed', () => {
    const open: Locks = { ...locks, country: 'open' }
    const empty = { ...now, country: '', line1: '', postal_code: '', city: '' }
    const typed = { billing_name: 'Weber GmbH' }
    expect(restoredDraft({ base: empty, typed }, empty, open, now)).toEqual({
      values: { ...now, ...typed },
      base: empty,
      conflict: null,
    })
    expect(restoredDraft({ base: empty, typed: { line1: '' } }, empty, open, now)?.values).toEqual({
      ...now,
      line1: '',
    })
    expect(restoredDraft({ base: empty, typed: { city: 'Bremen' } }, empty, open, now)).toBeNull()
  })

  it('brings nothing back that can’t be typed any more', () => {
    const base = { ...now, country: '', state: '' }
    expect(restoredDraft({ base, typed: { country: 'FR' } }, now, locks)).toBeNull()
    const closed: Locks = { ...locks, address: 'unaccepted' }
    expect(restoredDraft({ base: now, typed: { city: 'Kiel' } }, now, closed)).toBeNull()
    const kept: Locks = { ...locks, state: 'kept' }
    expect(restoredDraft({ base: now, typed: { state: 'HB' } }, now, kept)).toBeNull()
  })
})

describe('a draft of an account', () => {
  const record = { ...now, name: 'Weber', tax_id: '', locale: 'de' }

  it('comes back in the fields that were typed, over what is on record now', () => {
    const base = { ...record, name: 'W.', locale: 'en' }
    expect(restoredAccount({ base, typed: { tax_id: 'DE136695976' } }, record)).toEqual({
      values: { ...record, tax_id: 'DE136695976' },
      base: record,
    })
  })

  it('is none when all of it is on record', () => {
    expect(restoredAccount({ base: record, typed: { name: 'Weber ' } }, record)).toBeNull()
  })
})

it('a draft is read that another release of the portal kept, whatever its fields are', () => {
  const kept = JSON.parse('{"base":{"city":"Bremen","vat":"1"},"typed":{"city":"Kiel","vat":"2"}}')
  expect(restoredDraft(draft.parse(kept), now, locks)).toEqual({
    values: { ...now, city: 'Kiel' },
    base: now,
    conflict: null,
  })
})

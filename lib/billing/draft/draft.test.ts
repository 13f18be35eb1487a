import { describe, expect, it } from 'vitest'
import type { Locks } from '../locks'
import { restoreAccountDraft, restoreDraft } from './draft'
import { isDraft } from './draft-shape'

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
  it('is restored over the stored details', () => {
    const base = { ...now, billing_name: 'Weber' }
    expect(restoreDraft({ base, typed: { city: 'Kiel' } }, now, locks)).toEqual({
      values: { ...now, city: 'Kiel' },
      base: now,
      conflict: null,
    })
  })

  it('is null when all of it is stored', () => {
    expect(restoreDraft({ base: now, typed: {} }, now, locks)).toBeNull()
    const base = { ...now, city: 'Kiel' }
    expect(restoreDraft({ base, typed: { city: 'Bremen ' } }, now, locks)).toBeNull()
  })

  it('is restored as a whole part, and as a conflict, if the same was changed elsewhere', () => {
    const base = { ...now, city: 'Kiel' }
    const typed = { line1: 'Am Kai 2', billing_name: 'Weber GmbH' }
    expect(restoreDraft({ base, typed }, now, locks)).toEqual({
      values: { ...base, ...typed },
      base,
      conflict: { parts: ['address'], now },
    })
  })

  it('is compared with the stored details where it has no base', () => {
    const typed = { city: 'Kiel' }
    expect(restoreDraft({ base: {}, typed }, now, locks)?.conflict).toBeNull()
  })

  it('keeps offered values in fields in which nothing was typed', () => {
    const open: Locks = { ...locks, country: 'open' }
    const empty = { ...now, country: '', line1: '', postal_code: '', city: '' }
    const typed = { billing_name: 'Weber GmbH' }
    expect(restoreDraft({ base: empty, typed }, empty, open, now)).toEqual({
      values: { ...now, ...typed },
      base: empty,
      conflict: null,
    })
    expect(restoreDraft({ base: empty, typed: { line1: '' } }, empty, open, now)?.values).toEqual({
      ...now,
      line1: '',
    })
    expect(restoreDraft({ base: empty, typed: { city: 'Bremen' } }, empty, open, now)).toBeNull()
  })

  it('restores nothing that can no longer be edited', () => {
    const base = { ...now, country: '', state: '' }
    expect(restoreDraft({ base, typed: { country: 'FR' } }, now, locks)).toBeNull()
    const closed: Locks = { ...locks, address: 'unaccepted' }
    expect(restoreDraft({ base: now, typed: { city: 'Kiel' } }, now, closed)).toBeNull()
    const kept: Locks = { ...locks, state: 'kept' }
    expect(restoreDraft({ base: now, typed: { state: 'HB' } }, now, kept)).toBeNull()
  })
})

describe('a draft of an account', () => {
  const record = { ...now, name: 'Weber', tax_id: '', locale: 'de' }

  it('is restored in the edited fields, over the stored details', () => {
    const base = { ...record, name: 'W.', locale: 'en' }
    expect(restoreAccountDraft({ base, typed: { tax_id: 'DE136695976' } }, record)).toEqual({
      values: { ...record, tax_id: 'DE136695976' },
      base: record,
    })
  })

  it('is null when all of it is stored already', () => {
    expect(restoreAccountDraft({ base: record, typed: { name: 'Weber ' } }, record)).toBeNull()
  })
})

it('reads a draft from another release of the portal, whatever its fields are', () => {
  const kept = JSON.parse('{"base":{"city":"Bremen","vat":"1"},"typed":{"city":"Kiel","vat":"2"}}')
  expect(isDraft(kept)).toBe(true)
  expect(restoreDraft(kept, now, locks)).toEqual({
    values: { ...now, city: 'Kiel' },
    base: now,
    conflict: null,
  })
})

it.each([
  'null',
  '[]',
  '"draft"',
  '{}',
  '{"base":{}}',
  '{"base":[],"typed":{}}',
  '{"base":{},"typed":{"city":1}}',
])('takes nothing else for a draft: %s', (kept) => {
  expect(isDraft(JSON.parse(kept))).toBe(false)
})

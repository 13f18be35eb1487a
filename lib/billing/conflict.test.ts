import { describe, expect, it } from 'vitest'
import { billingFields } from './billing-values'
import { conflictOf, withParts } from './conflict'
import { editedValues } from './edited-values'

const base = {
  billing_name: 'Weber Logistik',
  country: 'DE',
  line1: 'Hafenstraße 81',
  line2: '',
  postal_code: '28217',
  city: 'Bremen',
  state: '',
}

const partsOf = (now: Partial<typeof base>, typed: Partial<typeof base>) =>
  conflictOf(base, { ...base, ...now }, { ...base, ...typed })?.parts ?? []

describe('what two people changed since one of them opened the form', () => {
  it('is no conflict where only one of them changed anything', () => {
    expect(partsOf({}, { billing_name: 'Weber GmbH', city: 'Kiel' })).toEqual([])
    expect(partsOf({ billing_name: 'Weber GmbH', city: 'Kiel' }, {})).toEqual([])
    expect(partsOf({ billing_name: 'Weber GmbH' }, { city: 'Kiel' })).toEqual([])
  })

  it('is one where both changed the name to different ones', () => {
    expect(partsOf({ billing_name: 'Weber GmbH' }, { billing_name: 'Weber AG' })).toEqual(['name'])
    expect(partsOf({ billing_name: 'Weber GmbH' }, { billing_name: '' })).toEqual(['name'])
  })

  it('takes an address as one, so that a street never comes into another’s city', () => {
    expect(partsOf({ city: 'Kiel' }, { line1: 'Hauptstraße 1' })).toEqual(['address'])
    expect(
      partsOf({ city: 'Kiel', billing_name: 'A' }, { city: 'Köln', billing_name: 'B' }),
    ).toEqual(['name', 'address'])
  })

  it('is none where both came to the same', () => {
    expect(partsOf({ billing_name: 'Weber GmbH' }, { billing_name: ' Weber GmbH ' })).toEqual([])
    expect(partsOf({ city: 'Kiel', line1: 'Am Kai 2' }, { city: 'Kiel' })).toEqual([])
  })

  it('says what the order shows now', () => {
    const now = { ...base, city: 'Kiel' }
    expect(conflictOf(base, now, { city: 'Köln' })).toEqual({ parts: ['address'], now })
  })
})

describe('what was typed', () => {
  it('is what differs from what stood there, by more than space around it', () => {
    expect(
      editedValues(base, { ...base, city: 'Kiel', line1: 'Hafenstraße 81 ' }, billingFields),
    ).toEqual({
      city: 'Kiel',
    })
  })

  it('counts as typed over the new state, whole, once that is what it is compared with', () => {
    const now = { ...base, city: 'Kiel', billing_name: 'Weber GmbH' }
    const known = withParts(base, now, ['address'])
    expect(editedValues(known, { ...base, line1: 'Hauptstraße 1' }, billingFields)).toEqual({
      line1: 'Hauptstraße 1',
      city: 'Bremen',
    })
  })
})

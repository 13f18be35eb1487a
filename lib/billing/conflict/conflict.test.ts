import { describe, expect, it } from 'vitest'
import { billingFields } from '../billing-values'
import { pickEditedValues } from '../edited-values'
import { findConflict, replaceParts } from './conflict'

const base = {
  billing_name: 'Weber Logistik',
  country: 'DE',
  line1: 'Hafenstraße 81',
  line2: '',
  postal_code: '28217',
  city: 'Bremen',
  state: '',
}

const findParts = (now: Partial<typeof base>, typed: Partial<typeof base>) =>
  findConflict(base, { ...base, ...now }, { ...base, ...typed })?.parts ?? []

describe('changes by two people since one of them opened the form', () => {
  it('are no conflict if only one of them changed anything', () => {
    expect(findParts({}, { billing_name: 'Weber GmbH', city: 'Kiel' })).toEqual([])
    expect(findParts({ billing_name: 'Weber GmbH', city: 'Kiel' }, {})).toEqual([])
    expect(findParts({ billing_name: 'Weber GmbH' }, { city: 'Kiel' })).toEqual([])
  })

  it('are one if both changed the name differently', () => {
    expect(findParts({ billing_name: 'Weber GmbH' }, { billing_name: 'Weber AG' })).toEqual([
      'name',
    ])
    expect(findParts({ billing_name: 'Weber GmbH' }, { billing_name: '' })).toEqual(['name'])
  })

  it('treat an address as a whole, so that a street and a city always belong together', () => {
    expect(findParts({ city: 'Kiel' }, { line1: 'Hauptstraße 1' })).toEqual(['address'])
    expect(
      findParts({ city: 'Kiel', billing_name: 'A' }, { city: 'Köln', billing_name: 'B' }),
    ).toEqual(['name', 'address'])
  })

  it('are none if both made the same change', () => {
    expect(findParts({ billing_name: 'Weber GmbH' }, { billing_name: ' Weber GmbH ' })).toEqual([])
    expect(findParts({ city: 'Kiel', line1: 'Am Kai 2' }, { city: 'Kiel' })).toEqual([])
  })

  it('come with the stored details', () => {
    const now = { ...base, city: 'Kiel' }
    expect(findConflict(base, now, { city: 'Köln' })).toEqual({ parts: ['address'], now })
  })
})

describe('edited values', () => {
  it('differ from the base by more than blanks at the ends', () => {
    expect(
      pickEditedValues(base, { ...base, city: 'Kiel', line1: 'Hafenstraße 81 ' }, billingFields),
    ).toEqual({
      city: 'Kiel',
    })
  })

  it('count as whole parts after rebasing onto the stored details', () => {
    const now = { ...base, city: 'Kiel', billing_name: 'Weber GmbH' }
    const rebased = replaceParts(base, now, ['address'])
    expect(pickEditedValues(rebased, { ...base, line1: 'Hauptstraße 1' }, billingFields)).toEqual({
      line1: 'Hauptstraße 1',
      city: 'Bremen',
    })
  })
})

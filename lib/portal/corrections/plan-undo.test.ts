import { describe, expect, it, vi } from 'vitest'
import { isUnchangedSince, sealCorrection, unsealCorrection } from './correction'
import { planUndo } from './plan-undo'

vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')

const paris = {
  country: 'FR',
  line1: '12 rue des Lilas',
  line2: null,
  postal_code: '75019',
  city: 'Paris',
  state: null,
}
const lyon = { ...paris, line1: '1 place Bellecour', postal_code: '69002', city: 'Lyon' }

describe('undoing a correction', () => {
  it('asks for what was there before, and nothing else', () => {
    const before = { billing_name: 'Lucie Moreau', billing_address: paris }
    expect(planUndo(before, { billing_name: 'Moreau SARL', billing_address: lyon })).toEqual({
      changes: { billing_name: 'Lucie Moreau', billing_address: paris },
      kept: [],
    })
    expect(planUndo(before, { ...before, billing_name: 'Moreau SARL' }).changes).toEqual({
      billing_name: 'Lucie Moreau',
    })
    expect(planUndo(before, before).changes).toEqual({})
  })

  it('restores that there was no name', () => {
    const before = { billing_name: null, billing_address: paris }
    expect(planUndo(before, { ...before, billing_name: 'Moreau SARL' }).changes).toEqual({
      billing_name: null,
    })
  })

  it('keeps a country and a state that were set for the first time, and says so', () => {
    const now = { billing_name: null, billing_address: { ...lyon, state: 'ARA' } }
    const emptied = { ...lyon, line1: null, postal_code: null, city: null, state: 'ARA' }
    const undoing = planUndo({ billing_name: null, billing_address: null }, now)
    expect(undoing).toEqual({
      changes: { billing_address: emptied },
      kept: ['country', 'state'],
    })
    const undone = { billing_name: null, billing_address: emptied }
    expect(planUndo({ billing_name: null, billing_address: null }, undone)).toEqual({
      changes: {},
      kept: ['country', 'state'],
    })
    expect(planUndo({ billing_name: null, billing_address: lyon }, now)).toEqual({
      changes: {},
      kept: ['state'],
    })
  })
})

describe('the link to undo a correction', () => {
  const before = { billing_name: 'Lucie Moreau', billing_address: paris }
  const after = { billing_name: 'Moreau SARL', billing_address: lyon }
  const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'

  it('knows whether something else has changed since', async () => {
    const token = await sealCorrection({ subject: { sub: 'usr_1' }, order, before, after })
    const correction = await unsealCorrection(token)
    if (!correction) throw new Error('The link is not ours')
    expect(correction).toMatchObject({ subject: { sub: 'usr_1' }, order, before })
    expect(isUnchangedSince(correction, after)).toBe(true)
    expect(isUnchangedSince(correction, { ...after, billing_name: 'Moreau & Cie' })).toBe(false)
    expect(isUnchangedSince(correction, { ...after, billing_address: paris })).toBe(false)
  })

  it('is ours only as we made it', async () => {
    const token = await sealCorrection({ subject: { sub: 'usr_1' }, order, before, after })
    for (const other of [`${token}x`, token.slice(4), '', 'nonsense']) {
      expect(await unsealCorrection(other)).toBeNull()
    }
  })
})

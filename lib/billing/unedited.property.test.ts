import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Address } from '../contract/address/address'
import { toAccountChanges } from './account/account-changes'
import { type AccountFormValues, accountFields, toAccountValues } from './account/account-values'
import { toBillingChanges } from './billing-changes'
import { billingFields, toFormValues } from './billing-values'
import { findConflict } from './conflict/conflict'
import { restoreAccountDraft, restoreDraft } from './draft/draft'
import { pickEditedValues } from './edited-values'
import { getLocks } from './get-locks'

const dublin = {
  line1: '24 Fitzwilliam Lane\nDublin 2',
  line2: null,
  postal_code: 'D02 AF30',
  city: 'Dublin 2',
  state: null,
  country: 'IE',
}

/** Returns what a single-line field submits for a text, by the rules of HTML. */
function showInField(value: string): string {
  return value.replaceAll(/[\r\n]/g, '').replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD')
}

function submitUnedited<Values extends Record<string, string>>(values: Values): Values {
  const entries = Object.entries(values).map(([field, value]) => [field, showInField(value)])
  return Object.assign({ ...values }, Object.fromEntries(entries))
}

const oddCharacters = [...'\n\r\t\v\f\0\u0085\u2028\u200B\u200E\u00A0\uFEFF\u0301é,a1 '].concat(
  '\uD800',
)
const text = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...oddCharacters)).map((characters) => characters.join('')),
)
const stored = fc.option(text)
const address: fc.Arbitrary<Address> = fc.record({
  line1: stored,
  line2: stored,
  postal_code: stored,
  city: stored,
  state: stored,
  country: fc.constantFrom('IE', 'DE', 'JP', 'RU', 'de'),
})
const details = fc.record({ billing_name: stored, billing_address: fc.option(address) })
const open = { address: 'open', country: 'open', state: 'open' } as const

describe('a form that nobody edited', () => {
  it.each([
    'Byrne Design\nLtd',
    'Byrne Design\r\nLtd',
    'Byrne\u2028Design',
    'Byrne\u0085Design',
    ' Byrne  Design\t',
    'Byrne\u0000Design',
    'Byrne\u000BDesign',
    'Bjo\u0308rn',
    '\u200EByrne',
    'Byrne \uD83D',
  ])('doesn’t change a name that is stored as %j', (billing_name) => {
    const order = { billing_name, billing_address: dublin }
    const values = submitUnedited(toFormValues(order))
    expect(toBillingChanges(values, order, getLocks(dublin, true))).toEqual({})
  })

  it('changes nothing, whatever is stored, and keeps no draft', () => {
    fc.assert(
      fc.property(details, (order) => {
        const shown = toFormValues(order)
        const values = submitUnedited(shown)
        expect(toBillingChanges(values, order, open)).toEqual({})
        expect(pickEditedValues(shown, values, billingFields)).toEqual({})
        expect(findConflict(shown, { ...shown, billing_name: 'Other' }, values)).toBeNull()
        expect(restoreDraft({ base: shown, typed: values }, shown, open)).toBeNull()
      }),
    )
  })

  it('doesn’t change an account either', () => {
    fc.assert(
      fc.property(details, stored, stored, (order, name, taxId) => {
        const account = {
          ...order,
          name,
          tax_id: taxId === null ? null : ([taxId, 'eu_vat'] as [string, string]),
          locale: null,
        }
        const shown: AccountFormValues = toAccountValues(account)
        const values = submitUnedited(shown)
        expect(toAccountChanges(values, account)).toEqual({})
        expect(pickEditedValues(shown, values, accountFields)).toEqual({})
        expect(restoreAccountDraft({ base: shown, typed: values }, shown)).toBeNull()
      }),
    )
  })
})

describe('a form in which one field was edited', () => {
  it('leaves a stored line break alone where only the name was', () => {
    const order = { billing_name: 'C. Byrne', billing_address: dublin }
    const values = submitUnedited({ ...toFormValues(order), billing_name: 'Byrne Design Ltd' })
    expect(toBillingChanges(values, order, getLocks(dublin, true))).toEqual({
      billing_name: 'Byrne Design Ltd',
    })
  })

  it('sends the other parts of the address as they are stored', () => {
    fc.assert(
      fc.property(address, (billing_address) => {
        const order = { billing_name: null, billing_address }
        const values = submitUnedited({ ...toFormValues(order), city: 'Neustadt an der Aisch' })
        expect(toBillingChanges(values, order, open)).toEqual({
          billing_address: { ...billing_address, city: 'Neustadt an der Aisch' },
        })
      }),
    )
  })
})

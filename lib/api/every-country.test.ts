import { beforeAll, expect, it } from 'vitest'
import { formatAddress } from '../address/format-address'
import { acceptedCountries } from '../contract/address/accepted-countries'
import { portalCustomer } from '../contract/customer/customer'
import { getCountryRules, getPrintRules } from '../countries/country-rules'
import { openShop, type Shop } from './testing/shop'

const ME = '/customer-portal/customers/me'

let shop: Shop
let clodagh: string

beforeAll(async () => {
  shop = await openShop()
  clodagh = await shop.signIn('usr_1001')
})

it.each([...acceptedCountries])(
  'an address in %s is saved as it is, and printed',
  async (country) => {
    const rules = getCountryRules(country)
    const billing_address = {
      country,
      line1: '1 Main Street',
      line2: 'Floor 2',
      postal_code: rules?.example ?? '12345',
      city: 'Town',
      state: rules?.subdivisions[0]?.stored ?? 'Land',
    }
    expect(await shop.patch(clodagh, ME, { billing_address })).toMatchObject({ status: 200 })
    const saved = portalCustomer.parse((await shop.get(clodagh, ME)).body).billing_address
    expect(saved).toEqual(billing_address)
    const paper = saved ? formatAddress(saved, 'Its country', getPrintRules(country)) : []
    const { line1, line2, city, postal_code } = billing_address
    for (const part of [line1, line2, city, postal_code]) expect(paper.join('\n')).toContain(part)
  },
)

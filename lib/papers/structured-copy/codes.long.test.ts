import { expect, it } from 'vitest'
import { storedCountry } from '../../contract/address/country'
import { copiedPapers } from '../testing/copied-papers'
import { skipWithoutValidators } from '../testing/validators/skip-without-validators'
import { validateCopies } from '../testing/validators/validate'
import { isListedCountry, isListedCurrency } from './codes'
import { createStructuredCopy } from './create-structured-copy'

skipWithoutValidators()

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => storedCountry.safeParse(code).success)
const currencies = Intl.supportedValuesOf('currency')

/** A copy of the sample invoice with other codes: each is asked about in a copy of its own. */
function createCopies(): Record<string, string> {
  const { invoice } = copiedPapers
  const copy = invoice && createStructuredCopy(invoice)
  if (!copy || 'leftOut' in copy) throw new Error('The sample has no copy')
  const { xml } = copy
  return Object.fromEntries([
    ...countries.map((code) => [code, xml.replaceAll('CountryID>DE<', `CountryID>${code}<`)]),
    ...currencies.map((code) => [code, xml.replaceAll('EUR', code)]),
  ])
}

it('lists the countries and currencies that the standard lists, and no others', {
  timeout: 300_000,
}, () => {
  const faults = validateCopies(createCopies())
  const accepted = (code: string) => faults[code]?.length === 0
  expect(countries.filter(isListedCountry)).toEqual(countries.filter(accepted))
  expect(currencies.filter(isListedCurrency)).toEqual(currencies.filter(accepted))
})

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { customerId, MERCHANT_TOKEN } from '../../api/testing/shop'
import { type AccountFormValues, toAccountValues } from '../../billing/account/account-values'
import { createSessionResult, openWatchedApi, type WatchedApi } from '../testing/watched-api'
import { readAccount } from './account'
import { saveAccount } from './save-account'

let api: WatchedApi

beforeAll(async () => {
  api = await openWatchedApi()
})
afterAll(() => api.close())
beforeEach(() => api.answer())

const rules = vi.hoisted(() => ({ billingNameCanBeEmptied: true, takesUncheckedTaxIds: false }))
vi.mock('./account-rules', () => ({ getAccountRules: () => rules }))

const me = 'PATCH /customer-portal/customers/me'
const link = { link: 'a link', issued: 0, viewOnly: false }
const sessionOf = (number: number) =>
  createSessionResult({ full: { ...link, subject: { cus: customerId(`usr_${number}`) } } })

async function readFormValues(number: number): Promise<AccountFormValues> {
  const found = await readAccount(sessionOf(number))
  if (!found.ok) throw new Error(found.failure.kind)
  return toAccountValues(found.data.customer)
}

/** Submits the form with these fields changed. */
async function save(number: number, typed: Partial<AccountFormValues>) {
  const shown = await readFormValues(number)
  api.merchantCalls.length = 0
  return saveAccount(sessionOf(number), shown, { ...shown, ...typed })
}

async function readStored(number: number) {
  const { body } = await api.shop.get(MERCHANT_TOKEN, `/customers/${customerId(`usr_${number}`)}`)
  return body
}

const patched = () => api.merchantCalls.filter((call) => call.startsWith('PATCH'))

describe('saving an account', () => {
  it('sends everything by the external id in one call, and the billing name by itself', async () => {
    const typed = {
      name: 'Clodagh B.',
      billing_name: 'Byrne Design Ltd',
      line1: '1 Quay Street',
      tax_id: 'ie 6433435 f',
      locale: 'de',
    }
    expect(await save(1001, typed)).toMatchObject({
      status: 'saved',
      values: { ...typed, tax_id: 'IE6433435F' },
    })
    expect(patched()).toEqual(['PATCH /customers/external/usr_1001'])
    expect(await readStored(1001)).toMatchObject({
      name: 'Clodagh B.',
      billing_name: 'Byrne Design Ltd',
      billing_address: { line1: '1 Quay Street', country: 'IE' },
      tax_id: ['IE6433435F', 'eu_vat'],
      locale: 'de',
    })
  })

  it('sends nothing when nothing was changed', async () => {
    expect(await save(1002, {})).toMatchObject({ status: 'unchanged', unchecked: null })
    expect(patched()).toEqual([])
  })

  it('says that it is saved when an earlier save has, whose answer was lost', async () => {
    const [session, shown] = [sessionOf(1002), await readFormValues(1002)]
    const typed = { ...shown, name: 'Weber & Sons', city: 'Kiel' }
    await saveAccount(session, shown, typed)
    const sent = patched().length
    expect(await saveAccount(session, shown, typed)).toMatchObject({
      status: 'saved',
      values: { name: 'Weber & Sons', city: 'Kiel' },
    })
    expect(patched()).toHaveLength(sent)
  })

  it('leaves alone what somebody else changed meanwhile, and they did not', async () => {
    const shown = await readFormValues(1017)
    const { body } = await api.shop.patch(MERCHANT_TOKEN, '/customers/external/usr_1017', {
      name: 'Lucie M.',
    })
    expect(body).toMatchObject({ name: 'Lucie M.' })
    await saveAccount(sessionOf(1017), shown, { ...shown, locale: 'en' })
    expect(await readStored(1017)).toMatchObject({ name: 'Lucie M.', locale: 'en' })
  })

  it('resets the language, and keeps one that the portal doesn’t speak', async () => {
    await save(1008, { city: '港区' })
    expect(await readStored(1008)).toMatchObject({ locale: 'ja' })
    await save(1008, { locale: '' })
    expect(await readStored(1008)).toMatchObject({ locale: null })
  })

  it('changes everything by the API’s id, where there is no external one', async () => {
    const typed = { name: 'J.', billing_name: 'Kowalski Pty', city: 'Melbourne', locale: 'ar' }
    expect(await save(1018, typed)).toMatchObject({ status: 'saved' })
    expect(patched()).toEqual([`PATCH /customers/${customerId('usr_1018')}`])
    expect(await readStored(1018)).toMatchObject({
      name: 'J.',
      billing_name: 'Kowalski Pty',
      billing_address: { city: 'Melbourne' },
      locale: 'ar',
    })
  })
})

describe('a partial success', () => {
  it('says that only the billing name is missing, and keeps what was typed', async () => {
    api.refuse(me, 503)
    const outcome = await save(1005, { name: 'Chan', billing_name: 'Harbour Press' })
    expect(outcome).toMatchObject({
      status: 'partly',
      why: 'unclear',
      values: { name: 'Chan', billing_name: 'Harbour Press' },
    })
    expect(await readStored(1005)).toMatchObject({ name: 'Chan', billing_name: 'Chan' })
    api.answer()
    expect(await save(1005, { billing_name: 'Harbour Press' })).toMatchObject({ status: 'saved' })
    expect(patched()).toEqual([])
  })

  it('shows an error of the second call at its field', async () => {
    const detail = [{ type: 'value_error', loc: ['body', 'billing_name'], msg: 'No' }]
    api.refuse(me, 422, { error: 'RequestValidationError', detail })
    expect(await save(1009, { name: 'Bia', billing_name: 'Souza' })).toMatchObject({
      status: 'partly',
      why: 'invalid',
      errors: { billing_name: 'rejected' },
    })
  })

  it('is a failure when the first call is refused: the second isn’t sent', async () => {
    api.refuse('PATCH /customers/external/usr_1011', 429)
    expect(await save(1011, { name: 'Tuyet', billing_name: 'Nguyen' })).toEqual({ status: 'busy' })
    expect(await readStored(1011)).toMatchObject({ billing_name: 'Nguyễn Thị Ánh Tuyết' })
  })
})

describe('a tax id', () => {
  it.each([
    ['IE', '64334', 'taxIdLength'],
    ['IE', 'IE 6433435E', 'taxIdCheckDigit'],
    ['IE', '64334xxF', 'taxIdFormat'],
    ['GB', 'DE136695976', 'taxIdCountry'],
  ])('that is wrong blocks, and says what: %s, %s, %s', async (country, tax_id, code) => {
    expect(await save(1001, { name: 'Not saved', country, tax_id })).toEqual({
      status: 'invalid',
      errors: { tax_id: code },
    })
    expect(patched()).toEqual([])
  })

  it('that can’t be checked here is not sent, and the rest is saved', async () => {
    const outcome = await save(1006, { country: 'KW', state: '', name: 'Noura', tax_id: '123' })
    expect(outcome).toMatchObject({
      status: 'saved',
      unchecked: 'unsaved',
      values: { country: 'KW', name: 'Noura', tax_id: '123' },
    })
    expect(await readStored(1006)).toMatchObject({ name: 'Noura', tax_id: null })
    expect(await save(1006, { tax_id: '123' })).toMatchObject({
      status: 'unchanged',
      unchecked: 'unsaved',
    })
  })

  it('of the former country is removed if the new one’s can’t be checked', async () => {
    await save(1009, { country: 'DE', state: '', tax_id: 'DE136695976' })
    expect(await save(1009, { country: 'KW', tax_id: '123' })).toMatchObject({
      status: 'saved',
      unchecked: 'replaced',
      values: { country: 'KW', tax_id: '123' },
    })
    expect(await readStored(1009)).toMatchObject({ tax_id: null })
  })

  it('that can’t be checked here is sent to an API that may accept it, and its answer decides', async () => {
    rules.takesUncheckedTaxIds = true
    expect(await save(1006, { country: 'KW', state: '', tax_id: '12-345' })).toEqual({
      status: 'invalid',
      errors: { tax_id: 'taxIdNotHere' },
    })
    rules.takesUncheckedTaxIds = false
    expect(patched()).toEqual(['PATCH /customers/external/usr_1006'])
  })

  it('that is stored has to fit a new country, too', async () => {
    await save(1002, { tax_id: 'DE136695976' })
    expect(await save(1002, { country: 'GB' })).toEqual({
      status: 'invalid',
      errors: { tax_id: 'taxIdNotHere' },
    })
    expect(await save(1002, { country: 'GB', tax_id: '' })).toMatchObject({ status: 'saved' })
    expect(await readStored(1002)).toMatchObject({
      tax_id: null,
      billing_address: { country: 'GB' },
    })
  })
})

it('says how much of an account can be changed', async () => {
  const readPermissions = async (full: Parameters<typeof createSessionResult>[0]['full']) => {
    const found = await readAccount(createSessionResult({ full: full ?? null }))
    return found.ok ? found.data.permissions : found.failure.kind
  }
  const subject = { sub: 'usr_1003', member: 'member_lee' }
  expect(await readPermissions({ ...link, subject: { sub: 'usr_1001' } })).toBe('all')
  expect(await readPermissions({ ...link, subject: { cus: customerId('usr_1018') } })).toBe('all')
  expect(await readPermissions({ ...link, subject: { sub: 'usr_1001' }, viewOnly: true })).toBe(
    'viewOnly',
  )
  expect(await readPermissions({ ...link, subject })).toBe('role')
  expect(await readPermissions(null)).toBe('closed')
})

import { describe, expect, it } from 'vitest'
import { parse } from '../parse'
import { type RecordKind, recordSchemas } from './import'

const ID = '0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e'
const timestamps = { created_at: '2024-05-01T10:00:00Z' }
const address = { country: 'DE', line1: 'Speicherstraße 14', city: 'Hamburg' }

const records: Record<RecordKind, Record<string, unknown>> = {
  organization: { id: ID, ...timestamps, name: 'Nordlicht', slug: 'nordlicht', address },
  product: { id: ID, ...timestamps, organization_id: ID, name: 'Pro' },
  discount: {
    id: ID,
    ...timestamps,
    organization_id: ID,
    name: 'Ten',
    type: 'percentage',
    duration: 'once',
  },
  customer: { id: ID, ...timestamps, organization_id: ID, email: 'pat@shop.example' },
  subscription: {
    id: ID,
    ...timestamps,
    customer_id: ID,
    product_id: ID,
    amount: 100,
    currency: 'eur',
    recurring_interval: 'month',
    status: 'active',
    current_period_start: '2024-05-01T10:00:00Z',
    current_period_end: '2024-06-01T10:00:00Z',
  },
  order: {
    id: ID,
    ...timestamps,
    customer_id: ID,
    status: 'paid',
    billing_reason: 'purchase',
    currency: 'eur',
    subtotal_amount: 100,
    net_amount: 100,
    description: 'Pro',
  },
}

/** The paths of the fields that a record is rejected for. */
function rejected(kind: RecordKind, changes: Record<string, unknown>): string[] {
  const parsed = parse(recordSchemas[kind], { ...records[kind], ...changes }, 'body')
  return parsed.ok ? [] : parsed.details.map(({ loc }) => loc.slice(1).join('.'))
}

function read(kind: RecordKind, changes: Record<string, unknown>): unknown {
  const parsed = parse(recordSchemas[kind], { ...records[kind], ...changes }, 'body')
  return parsed.ok ? parsed.data : parsed.details
}

it.each<RecordKind>(['organization', 'product', 'discount', 'customer', 'subscription', 'order'])(
  'takes the least that %s needs',
  (kind) => {
    expect(rejected(kind, {})).toEqual([])
  },
)

describe('what pages could not show', () => {
  it.each<[RecordKind, string, Record<string, unknown>]>([
    ['organization', 'address.country', { address: { ...address, country: 'Deutschland' } }],
    ['order', 'billing_address.country', { billing_address: { ...address, country: 'USA' } }],
    ['order', 'billing_address.country', { billing_address: { ...address, country: 'XX' } }],
    ['order', 'billing_address.country', { billing_address: { ...address, country: '' } }],
    ['customer', 'billing_address.country', { billing_address: { ...address, country: 'D' } }],
    ['order', 'currency', { currency: 'usdc' }],
    ['order', 'currency', { currency: '€' }],
    ['order', 'currency', { currency: '' }],
    ['order', 'platform_fee_currency', { platform_fee_currency: 'dollars' }],
    ['subscription', 'currency', { currency: 'eu' }],
    ['discount', 'currency', { currency: 'bitcoin' }],
    ['order', 'modified_at', { modified_at: '0001-01-01T00:00:00Z' }],
    ['order', 'created_at', { created_at: '0099-12-31T00:00:00Z' }],
    ['customer', 'deleted_at', { deleted_at: '1899-12-31T23:59:59Z' }],
    ['subscription', 'started_at', { started_at: 'yesterday' }],
    ['customer', 'locale', { locale: 'german' }],
    ['customer', 'locale', { locale: 'xx' }],
    ['customer', 'locale', { locale: 'C.UTF-8' }],
    ['customer', 'email', { email: 'nobody' }],
    ['customer', 'email', { email: 'pat@shop' }],
    ['customer', 'external_id', { external_id: '..' }],
    ['customer', 'external_id', { external_id: ' . ' }],
    ['customer', 'metadata.__proto__', { metadata: JSON.parse('{"__proto__":"x"}') }],
  ])('is rejected by its field: %s, %s', (kind, field, changes) => {
    expect(rejected(kind, changes)).toEqual([field])
  })

  it('is rejected of a member, too', () => {
    const member = {
      id: ID,
      ...timestamps,
      email: 'lee',
      name: 'Lee',
      role: 'owner',
      external_id: '.',
    }
    expect(rejected('customer', { members: [member] })).toEqual([
      'members.0.external_id',
      'members.0.email',
    ])
  })
})

describe('what has a standard form', () => {
  it.each<[RecordKind, Record<string, unknown>, Record<string, unknown>]>([
    ['order', { currency: 'USD' }, { currency: 'usd' }],
    ['order', { billing_address: { country: 'de' } }, { billing_address: { country: 'DE' } }],
    ['order', { billing_address: { country: 'RU' } }, { billing_address: { country: 'RU' } }],
    ['customer', { locale: 'en_US' }, { locale: 'en-US' }],
    ['customer', { locale: '' }, { locale: null }],
    ['customer', { email: 'Pat <pat@Shop.example>' }, { email: 'pat@shop.example' }],
    ['customer', { external_id: ' usr_1 ' }, { external_id: 'usr_1' }],
    ['order', { invoice_number: '' }, { invoice_number: null }],
  ])('is taken in it: %s %o', (kind, changes, kept) => {
    expect(read(kind, changes)).toMatchObject(kept)
  })
})

describe('texts of merchants', () => {
  it.each([
    ['Acme\u000B Ltd', 'Acme Ltd'],
    ['Acme\u0001', 'Acme'],
    ['\u200EAcme\u200F', 'Acme'],
    ['Acme\tLtd', 'Acme Ltd'],
    ['Acme\r\nLtd', 'Acme Ltd'],
    ['\u200B', null],
    ['\u007F', null],
    ['Mu\u0308ller', 'Müller'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('are cleaned and not rejected: %j is %j', (sent, kept) => {
    expect(read('order', { billing_name: sent })).toMatchObject({ billing_name: kept })
    expect(read('order', { billing_address: { ...address, line2: sent } })).toMatchObject({
      billing_address: { line2: kept },
    })
    expect(read('customer', { name: sent })).toMatchObject({ name: kept })
  })

  it('of several lines keep them', () => {
    expect(read('product', { description: 'One\r\n\ttwo\u0007\n' })).toMatchObject({
      description: 'One\n\ttwo',
    })
  })
})

describe('prices', () => {
  const price = {
    ...timestamps,
    modified_at: null,
    id: ID,
    source: 'catalog',
    price_currency: 'usd',
    tax_behavior: null,
    is_archived: false,
    product_id: ID,
  }
  const meter = {
    id: ID,
    name: 'Calls',
    unit: 'scalar',
    custom_label: null,
    custom_multiplier: null,
  }
  const metered = { meter_id: ID, meter, cap_amount: null }
  const tiers = { tiers: [{ min_units: 1, unit_amount: '5' }] }
  const kinds: Record<string, Record<string, unknown>> = {
    fixed: { price_amount: 900 },
    custom: { minimum_amount: 100, maximum_amount: null, preset_amount: null },
    free: {},
    seat_based: {
      seat_tiers: {
        tiers: [{ min_seats: 1, max_seats: null, price_per_seat: 500 }],
        minimum_seats: 1,
        maximum_seats: null,
      },
    },
    metered_unit: { ...metered, unit_amount: '0.5' },
    metered_tiers: { ...metered, tiers },
    unit_based: {
      tiers,
      minimum_units: 1,
      maximum_units: null,
      unit_label: { en: { other: 'units' } },
    },
    of_the_future: { anything: 'goes' },
  }

  it.each(Object.keys(kinds))('of the published shape are taken, with all they say: %s', (kind) => {
    const sent = { ...price, amount_type: kind, ...kinds[kind] }
    expect(read('product', { prices: [sent] })).toMatchObject({ prices: [sent] })
  })

  it.each([
    ['fixed', { price_amount: 'nine' }, 'price_amount'],
    ['fixed', { price_amount: 9.5 }, 'price_amount'],
    ['custom', { minimum_amount: 'x' }, 'minimum_amount'],
    [
      'seat_based',
      { seat_tiers: { tiers: [{ min_seats: 1 }], minimum_seats: 1, maximum_seats: 1 } },
      'seat_tiers.tiers.0.price_per_seat',
    ],
    ['metered_unit', { meter_id: 'x' }, 'meter_id'],
    ['metered_unit', { meter: null }, 'meter'],
    ['unit_based', { tiers: 'x' }, 'tiers'],
    ['unit_based', { price_currency: 'usdc' }, 'price_currency'],
    ['free', { id: 'x' }, 'id'],
    ['of_the_future', { created_at: 'then' }, 'created_at'],
  ])('are rejected by the field that is wrong: %s %o', (kind, changes, field) => {
    const sent = { ...price, amount_type: kind, ...kinds[kind], ...changes }
    expect(rejected('product', { prices: [sent] })).toEqual([`prices.0.${field}`])
  })
})

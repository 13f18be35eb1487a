import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'
import { findProblems } from './testing/env-problems'

describe('the configured seller', () => {
  const seller = {
    PORTICO_SELLER_NAME: 'Nordlicht GmbH',
    PORTICO_SELLER_LINE1: 'Am Kai 2',
    PORTICO_SELLER_CITY: 'Bremen',
    PORTICO_SELLER_COUNTRY: 'de',
  }

  it('is what invoices name, and their feet have what it adds', () => {
    const PORTICO_SELLER_FOOTER = 'Thank you'
    const PORTICO_SELLER_REGISTRATION = 'HRB 1234, Amtsgericht Bremen'
    expect(
      parseEnv({ ...seller, PORTICO_SELLER_FOOTER, PORTICO_SELLER_REGISTRATION }).papers,
    ).toEqual({
      seller: {
        name: 'Nordlicht GmbH',
        address: {
          line1: 'Am Kai 2',
          line2: null,
          postal_code: null,
          city: 'Bremen',
          state: null,
          country: 'DE',
        },
        taxId: null,
      },
      footer: [PORTICO_SELLER_REGISTRATION, PORTICO_SELLER_FOOTER],
      folder: undefined,
      coverImported: false,
    })
  })

  it('is nobody by default', () => {
    expect(parseEnv({ PORTICO_FILES: '' }).papers).toEqual({
      seller: undefined,
      footer: [],
      folder: undefined,
      coverImported: false,
    })
  })

  it.each(Object.keys(seller))('is whole or not there: without %s it is refused', (missing) => {
    expect(findProblems({ ...seller, [missing]: '' })).toEqual([
      `${missing} is required when another PORTICO_SELLER_ variable is set`,
    ])
  })

  it.each(['LINE2', 'POSTAL_CODE', 'STATE', 'TAX_ID', 'REGISTRATION', 'FOOTER'])(
    'is asked for when only its %s is there',
    (part) => {
      expect(findProblems({ [`PORTICO_SELLER_${part}`]: 'something' })).toHaveLength(4)
    },
  )

  it.each(['Germany', 'DEU', 'XX', 'EU', 'UK', 'D', '49', 'ß', ' '])(
    'is not in a country called %j',
    (PORTICO_SELLER_COUNTRY) => {
      expect(findProblems({ ...seller, PORTICO_SELLER_COUNTRY })).toEqual([
        'PORTICO_SELLER_COUNTRY must be an ISO 3166-1 code of two letters, like DE',
      ])
    },
  )
})

it.each(['2', 'yes', 'true'])('refuses %s for a switch', (PORTICO_PAPERS_FOR_IMPORTED) => {
  expect(findProblems({ PORTICO_PAPERS_FOR_IMPORTED })).toEqual([
    'PORTICO_PAPERS_FOR_IMPORTED must be 0 or 1',
  ])
})

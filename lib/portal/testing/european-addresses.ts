import { nonEuropeanAddresses } from './non-european-addresses'
import { building, type PostalGuide, street, toAddress } from './postal-guide'

export const postalGuides: PostalGuide[] = [
  {
    country: 'US',
    page: 'https://pe.usps.com/text/pub28/28c2_002.htm',
    fields: [street, building, ['city', 'City'], ['state', 'State'], ['postal_code', 'ZIP code']],
    required: ['line1', 'city', 'state', 'postal_code'],
    postalCode: {
      fine: ['94105', '94105-1234'],
      odd: ['9410', '941056', 'SW1A 1AA'],
      says: 'ZIP codes look like 95014.',
    },
    states: { count: 51, one: { code: 'US-CA', name: 'California' } },
    printed: [
      {
        address: toAddress('500 Folsom Street', 'Suite 210', '94105', 'San Francisco', 'US-CA'),
        lines: ['500 Folsom Street', 'Suite 210', 'San Francisco, CA 94105'],
      },
    ],
  },
  {
    country: 'CA',
    page: 'https://www.canadapost-postescanada.ca/cpc/en/support/articles/addressing-guidelines/important-information.page',
    fields: [
      street,
      building,
      ['city', 'City'],
      ['state', 'Province'],
      ['postal_code', 'Postal code'],
    ],
    required: ['line1', 'city', 'state', 'postal_code'],
    postalCode: {
      fine: ['H2L 2H2', 'h2l2h2'],
      odd: ['H2L', '12345', 'D1A 1A1'],
      says: 'Postal codes in this country look like H3Z 2Y7.',
    },
    states: { count: 13, one: { code: 'CA-QC', name: 'Quebec' } },
    printed: [
      {
        address: toAddress('1275, rue Sainte-Catherine Est', '', 'H2L 2H2', 'Montréal', 'CA-QC'),
        lines: ['1275, rue Sainte-Catherine Est', 'Montréal QC H2L 2H2'],
      },
    ],
  },
  {
    country: 'GB',
    page: 'https://www.postoffice.co.uk/letters-parcels/mailing-guide/clear-addressing',
    fields: [street, building, ['city', 'Post town'], ['postal_code', 'Postcode']],
    required: ['line1', 'city', 'postal_code'],
    postalCode: {
      fine: ['EC1A 1BB', 'sw1a1aa', 'M2 5BQ'],
      odd: ['EC1A', '12345', 'ZZ1 1ZZ'],
      says: 'Postcodes in this country look like EC1Y 8SY.',
    },
    printed: [
      {
        address: toAddress('1 Vine Street', 'Flat 3', 'EC1A 1BB', 'London', ''),
        lines: ['1 Vine Street', 'Flat 3', 'London', 'EC1A 1BB'],
      },
    ],
  },
  {
    country: 'IE',
    page: 'https://www.dccae.gov.ie/ga-ie/communications/topics/Postcodes/about-eircodes/Pages/Using-an-Eircode.aspx',
    fields: [
      street,
      ['line2', 'Building, townland'],
      ['city', 'Town or city'],
      ['state', 'County'],
      ['postal_code', 'Eircode'],
    ],
    required: ['line1', 'city'],
    postalCode: {
      fine: ['D02 AF30', 'A65F4E2'],
      odd: ['D02', '12345', 'D02 AF3'],
      says: 'Irish Eircodes look like D02 AF30.',
    },
    states: { count: 26, one: { code: 'Co. Cork', name: 'Co. Cork' } },
    printed: [
      {
        address: toAddress('56 Broomfield', '', 'T37 F8HK', 'Macroom', 'Co. Cork'),
        lines: ['56 Broomfield', 'Macroom', 'Co. Cork', 'T37 F8HK'],
      },
    ],
  },
  {
    country: 'DE',
    page: 'https://www.deutschepost.de/de/b/briefumschlag-richtig-beschriften.html',
    fields: [street, building, ['postal_code', 'Postal code'], ['city', 'City']],
    required: ['line1', 'city', 'postal_code'],
    postalCode: {
      fine: ['28217', '01067'],
      odd: ['2821', 'D-28217', '282170'],
      says: 'Postal codes in this country look like 26133.',
    },
    printed: [
      {
        address: toAddress('Hafenstraße 81', 'Gebäude C', '28217', 'Bremen', ''),
        lines: ['Hafenstraße 81', 'Gebäude C', '28217 Bremen'],
      },
    ],
  },
  {
    country: 'FR',
    page: 'https://www.laposte.fr/conseils-pratiques/bien-rediger-l-adresse-d-une-lettre-ou-d-un-colis',
    fields: [street, building, ['postal_code', 'Postal code'], ['city', 'City']],
    required: ['line1', 'city', 'postal_code'],
    postalCode: {
      fine: ['75019', '20 000'],
      odd: ['7501', 'F-75019'],
      says: 'Postal codes in this country look like 33380.',
    },
    printed: [
      {
        address: toAddress('12 rue des Lilas', '', '75019', 'Paris', ''),
        lines: ['12 rue des Lilas', '75019 Paris'],
      },
    ],
  },
  ...nonEuropeanAddresses,
]

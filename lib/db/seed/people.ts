import type { Address } from '../../contract/address/address'
import type { Currency } from './products'

export type Person = {
  key: string
  /** The customer's id at the merchant; null for one who has none. */
  externalId: string | null
  name: string
  email: string
  locale: string | null
  currency: Currency
  /** The rate is in percent; `included` where prices include tax. */
  tax: { rate: number; included: boolean }
  orders: number
  address: Address
  team?: boolean
}

/** The parts are line1, line2, postal code, city, state and country; empty for none. */
function createAddress(...parts: [string, string, string, string, string, string]): Address {
  const [line1, line2, postal_code, city, state, country] = parts.map((part) => part || null)
  return {
    line1: line1 ?? null,
    line2: line2 ?? null,
    postal_code: postal_code ?? null,
    city: city ?? null,
    state: state ?? null,
    country: country ?? '',
  }
}

const noTax = { rate: 0, included: false }
const taxOnTop = (rate: number) => ({ rate, included: false })
const includedTax = (rate: number) => ({ rate, included: true })

const createPerson = (
  number: number,
  name: string,
  email: string,
  locale: string | null,
  currency: Currency,
  tax: Person['tax'],
  orders: number,
  address: Address,
): Person => ({
  key: String(number),
  externalId: `usr_${number}`,
  name,
  email,
  locale,
  currency,
  tax,
  orders,
  address,
})

/** The customer whose portal link the demo prints. */
// biome-ignore format: a customer and their address, a line each
export const guest = createPerson(
  1001, 'Clodagh Byrne', 'clodagh@byrne-design.example', 'en-IE', 'eur', taxOnTop(23), 14,
  createAddress('24 Fitzwilliam Lane', '', 'D02 AF30', 'Dublin 2', '', 'IE'),
)

// biome-ignore format: a customer and their address, a line each
export const people: Person[] = [
  guest,
  createPerson(1002, 'Weber & Söhne Logistik GmbH', 'buchhaltung@weber-logistik.example', 'de', 'eur', taxOnTop(19), 240,
    createAddress('Hafenstraße 81', 'Gebäude C', '28217', 'Bremen', '', 'DE')),
  { ...createPerson(1003, 'Acme Robotics, Inc.', 'billing@acme-robotics.example', null, 'usd', taxOnTop(9), 12,
    createAddress('500 Folsom Street', 'Suite 210', '94105', 'San Francisco', 'US-CA', 'US')), team: true },
  createPerson(1004, 'Dana Whitfield', 'dana@whitfield.example', 'en', 'usd', noTax, 5,
    createAddress('PO Box 118', '', '97001', 'Antelope', '', 'US')),
  createPerson(1005, '陳大文', 'chan@harbour-press.example', 'en-HK', 'usd', noTax, 4,
    createAddress('Flat 12B, 88 Queen’s Road Central', '', '', 'Central', 'Hong Kong Island', 'HK')),
  createPerson(1006, 'نورة الهاشمي', 'noura@alhashimi.example', 'ar-AE', 'usd', taxOnTop(5), 6,
    createAddress('شارع الشيخ زايد 210', 'مكتب 1402', '', 'دبي', 'دبي', 'AE')),
  createPerson(1007, 'شركة الأفق للتجارة', 'accounts@ufuq-trading.example', 'ar', 'kwd', noTax, 5,
    createAddress('شارع فهد السالم، قطعة 9', '', '13001', 'مدينة الكويت', '', 'KW')),
  createPerson(1008, '田中 海斗', 'kaito@tanaka.example', 'ja', 'jpy', includedTax(10), 9,
    createAddress('神南1-19-11', 'パークウェースクエア2 4階', '150-0041', '渋谷区', '東京都', 'JP')),
  createPerson(1009, 'Beatriz Souza', 'bia@souza-arquitetura.example', 'pt-BR', 'usd', noTax, 4,
    createAddress('Rua Augusta, 1508', 'Conjunto 61', '01304-001', 'São Paulo', 'SP', 'BR')),
  createPerson(1010, 'Ελένη Παπαδοπούλου', 'eleni@papadopoulou.example', 'el', 'eur', taxOnTop(24), 4,
    createAddress('Οδός Ερμού 44', '', '105 63', 'Αθήνα', '', 'GR')),
  createPerson(1011, 'Nguyễn Thị Ánh Tuyết', 'tuyet@nguyen.example', 'vi', 'usd', noTax, 3,
    createAddress('25 Lý Tự Trọng', 'Phường Bến Nghé', '700000', 'Thành phố Hồ Chí Minh', '', 'VN')),
  createPerson(1012, '<script>alert("paid")</script> Ltd', 'ops@bobby-tables.example', 'en-GB', 'eur', taxOnTop(20), 4,
    createAddress('1 & 3 "Quote" Yard', '<b>Unit 7</b>', 'EC1A 1BB', 'London', '', 'GB')),
  createPerson(1013, 'Анна Соколова', 'anna@sokolova.example', null, 'eur', noTax, 3,
    createAddress('Невский проспект, 28', '', '191186', 'Санкт-Петербург', '', 'RU')),
  createPerson(1014, 'Étienne Tremblay', 'etienne@tremblay.example', 'fr-CA', 'usd', taxOnTop(15), 5,
    createAddress('1275, rue Sainte-Catherine Est', '', 'H2L 2H2', 'Montréal', 'CA-QC', 'CA')),
  createPerson(1015, 'Ida Holm', 'ida@holm.example', 'da', 'eur', taxOnTop(25), 0,
    createAddress('Vesterbrogade 3', '', '1620', 'København V', '', 'DK')),
  createPerson(1016, 'Ananya Iyer', 'ananya@iyer-textiles.example', 'en-IN', 'usd', taxOnTop(18), 4,
    createAddress('14, 3rd Main Road, Indiranagar', '', '560038', 'Bengaluru', 'Karnataka', 'IN')),
  createPerson(1017, 'Lucie Moreau', 'lucie@moreau-atelier.example', 'fr', 'eur', includedTax(20), 6,
    createAddress('12 rue des Lilas', '', '75019', 'Paris', '', 'FR')),
  { ...createPerson(1018, 'Jack Kowalski', 'jack@kowalski.example', 'en-AU', 'usd', includedTax(10), 3,
    createAddress('7 Beach Street', '', '3207', 'Port Melbourne', 'VIC', 'AU')), externalId: null },
]

/** The people of the only team, with all three roles. */
export const teamMembers = [
  { key: 'mia', name: 'Mia Torres', email: 'mia@acme-robotics.example', role: 'owner' },
  { key: 'sam', name: 'Sam Okafor', email: 'sam@acme-robotics.example', role: 'billing_manager' },
  { key: 'lee', name: 'Lee Novak', email: 'lee@acme-robotics.example', role: 'member' },
] as const

import type { Address } from '../../contract/address/address'
import type { Currency } from './products'

export type Person = {
  /** The merchant's own id; null for a customer who came without one. */
  key: string
  externalId: string | null
  name: string
  email: string
  locale: string | null
  currency: Currency
  /** In percent; included in the price where prices are shown that way. */
  tax: { rate: number; included: boolean }
  orders: number
  address: Address
  team?: boolean
}

/** One line each, in the order line1, line2, postal code, city, state, country. */
function at(...parts: [string, string, string, string, string, string]): Address {
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

const none = { rate: 0, included: false }
const onTop = (rate: number) => ({ rate, included: false })
const included = (rate: number) => ({ rate, included: true })

const person = (
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
export const guest = person(
  1001, 'Clodagh Byrne', 'clodagh@byrne-design.example', 'en-IE', 'eur', onTop(23), 14,
  at('24 Fitzwilliam Lane', '', 'D02 AF30', 'Dublin 2', '', 'IE'),
)

// biome-ignore format: a customer and their address, a line each
export const people: Person[] = [
  guest,
  person(1002, 'Weber & Söhne Logistik GmbH', 'buchhaltung@weber-logistik.example', 'de', 'eur', onTop(19), 240,
    at('Hafenstraße 81', 'Gebäude C', '28217', 'Bremen', '', 'DE')),
  { ...person(1003, 'Acme Robotics, Inc.', 'billing@acme-robotics.example', null, 'usd', onTop(9), 12,
    at('500 Folsom Street', 'Suite 210', '94105', 'San Francisco', 'US-CA', 'US')), team: true },
  person(1004, 'Dana Whitfield', 'dana@whitfield.example', 'en', 'usd', none, 5,
    at('PO Box 118', '', '97001', 'Antelope', '', 'US')),
  person(1005, '陳大文', 'chan@harbour-press.example', 'en-HK', 'usd', none, 4,
    at('Flat 12B, 88 Queen’s Road Central', '', '', 'Central', 'Hong Kong Island', 'HK')),
  person(1006, 'نورة الهاشمي', 'noura@alhashimi.example', 'ar-AE', 'usd', onTop(5), 6,
    at('شارع الشيخ زايد 210', 'مكتب 1402', '', 'دبي', 'دبي', 'AE')),
  person(1007, 'شركة الأفق للتجارة', 'accounts@ufuq-trading.example', 'ar', 'kwd', none, 5,
    at('شارع فهد السالم، قطعة 9', '', '13001', 'مدينة الكويت', '', 'KW')),
  person(1008, '田中 海斗', 'kaito@tanaka.example', 'ja', 'jpy', included(10), 9,
    at('神南1-19-11', 'パークウェースクエア2 4階', '150-0041', '渋谷区', '東京都', 'JP')),
  person(1009, 'Beatriz Souza', 'bia@souza-arquitetura.example', 'pt-BR', 'usd', none, 4,
    at('Rua Augusta, 1508', 'Conjunto 61', '01304-001', 'São Paulo', 'SP', 'BR')),
  person(1010, 'Ελένη Παπαδοπούλου', 'eleni@papadopoulou.example', 'el', 'eur', onTop(24), 4,
    at('Οδός Ερμού 44', '', '105 63', 'Αθήνα', '', 'GR')),
  person(1011, 'Nguyễn Thị Ánh Tuyết', 'tuyet@nguyen.example', 'vi', 'usd', none, 3,
    at('25 Lý Tự Trọng', 'Phường Bến Nghé', '700000', 'Thành phố Hồ Chí Minh', '', 'VN')),
  person(1012, '<script>alert("paid")</script> Ltd', 'ops@bobby-tables.example', 'en-GB', 'eur', onTop(20), 4,
    at('1 & 3 "Quote" Yard', '<b>Unit 7</b>', 'EC1A 1BB', 'London', '', 'GB')),
  person(1013, 'Анна Соколова', 'anna@sokolova.example', null, 'eur', none, 3,
    at('Невский проспект, 28', '', '191186', 'Санкт-Петербург', '', 'RU')),
  person(1014, 'Étienne Tremblay', 'etienne@tremblay.example', 'fr-CA', 'usd', onTop(15), 5,
    at('1275, rue Sainte-Catherine Est', '', 'H2L 2H2', 'Montréal', 'CA-QC', 'CA')),
  person(1015, 'Ida Holm', 'ida@holm.example', 'da', 'eur', onTop(25), 0,
    at('Vesterbrogade 3', '', '1620', 'København V', '', 'DK')),
  person(1016, 'Ananya Iyer', 'ananya@iyer-textiles.example', 'en-IN', 'usd', onTop(18), 4,
    at('14, 3rd Main Road, Indiranagar', '', '560038', 'Bengaluru', 'Karnataka', 'IN')),
  person(1017, 'Lucie Moreau', 'lucie@moreau-atelier.example', 'fr', 'eur', included(20), 6,
    at('12 rue des Lilas', '', '75019', 'Paris', '', 'FR')),
  { ...person(1018, 'Jack Kowalski', 'jack@kowalski.example', 'en-AU', 'usd', included(10), 3,
    at('7 Beach Street', '', '3207', 'Port Melbourne', 'VIC', 'AU')), externalId: null },
]

/** The people of the one team, with the three roles that there are. */
export const teamMembers = [
  { key: 'mia', name: 'Mia Torres', email: 'mia@acme-robotics.example', role: 'owner' },
  { key: 'sam', name: 'Sam Okafor', email: 'sam@acme-robotics.example', role: 'billing_manager' },
  { key: 'lee', name: 'Lee Novak', email: 'lee@acme-robotics.example', role: 'member' },
] as const

import { building, type PostalGuide, street, toAddress } from './postal-guide'

/** The post offices whose addresses Europe's forms get wrong. */
export const nonEuropeanAddresses: PostalGuide[] = [
  {
    country: 'JP',
    page: 'https://www.post.japanpost.jp/zipcode/zipmanual/',
    fields: [
      ['postal_code', 'Postal code'],
      ['state', 'Prefecture'],
      ['city', 'City'],
      street,
      building,
    ],
    required: ['line1', 'city', 'state', 'postal_code'],
    postalCode: {
      fine: ['150-0041', '1500041', '１５０－００４１'],
      odd: ['150-041', '15041'],
      says: 'Postal codes in this country look like 154-0023.',
    },
    states: { count: 47, one: { code: 'Tokyo', name: 'Tokyo (東京都)' } },
    printed: [
      {
        address: toAddress(
          '神南1-19-11',
          'パークウェースクエア2 4階',
          '150-0041',
          '渋谷区',
          '東京都',
        ),
        lines: ['〒150-0041', '東京都渋谷区', '神南1-19-11', 'パークウェースクエア2 4階'],
      },
      {
        address: toAddress('1-3-2 Kasumigaseki', '', '100-8798', 'Chiyoda-ku', '東京都'),
        lines: ['1-3-2 Kasumigaseki', 'Chiyoda-ku, Tokyo 100-8798'],
      },
    ],
  },
  {
    country: 'BR',
    page: 'https://www.correiosonline.com.br/english/correios-a-to-z/addressing',
    fields: [
      street,
      ['line2', 'Building, floor, neighbourhood'],
      ['city', 'City'],
      ['state', 'State'],
      ['postal_code', 'CEP (postal code)'],
    ],
    required: ['line1', 'city', 'state', 'postal_code'],
    postalCode: {
      fine: ['01304-001', '01304001'],
      odd: ['01304', '01304-01'],
      says: 'Brazilian CEP codes look like 40301-110.',
    },
    states: { count: 27, one: { code: 'SP', name: 'São Paulo' } },
    printed: [
      {
        address: toAddress('Rua Augusta, 1508', 'Consolação', '01304-001', 'São Paulo', 'SP'),
        lines: ['Rua Augusta, 1508', 'Consolação', 'São Paulo - SP', '01304-001'],
      },
    ],
  },
  {
    country: 'IN',
    page: 'https://www.indiapost.gov.in/vas/pages/findpincode.aspx',
    fields: [street, building, ['city', 'City'], ['postal_code', 'PIN code'], ['state', 'State']],
    required: ['line1', 'city', 'state', 'postal_code'],
    postalCode: {
      fine: ['560038', '560 038'],
      odd: ['56003', 'PIN 560038'],
      says: 'Indian PIN codes look like 110034.',
    },
    states: { count: 36, one: { code: 'Karnataka', name: 'Karnataka' } },
    printed: [
      {
        address: toAddress('14, 3rd Main Road', 'Indiranagar', '560038', 'Bengaluru', 'Karnataka'),
        lines: ['14, 3rd Main Road', 'Indiranagar', 'Bengaluru 560038', 'Karnataka'],
      },
    ],
  },
  {
    country: 'HK',
    page: 'https://www.hongkongpost.hk/en/about_us/tips/correct_address/index.html',
    fields: [['state', 'Area'], ['city', 'District'], street, building],
    required: ['line1', 'state'],
    states: { count: 3, one: { code: 'Kowloon', name: 'Kowloon (九龍)' } },
    printed: [
      {
        address: toAddress('88 Queen’s Road Central', 'Flat 12B', '', 'Central', '香港島'),
        lines: ['88 Queen’s Road Central', 'Flat 12B', 'Central', 'Hong Kong Island'],
      },
      {
        address: toAddress('皇后大道中88號', '12樓B室', '', '中環', 'Hong Kong Island'),
        lines: ['香港島', '中環', '皇后大道中88號', '12樓B室'],
      },
    ],
  },
  {
    country: 'AE',
    page: 'https://www.upu.int/UPU/media/upu/PostalEntitiesFiles/addressingUnit/areEn.pdf',
    fields: [street, building, ['state', 'Emirate']],
    required: ['line1', 'state'],
    states: { count: 7, one: { code: 'Dubai', name: 'Dubai (دبي)' } },
    printed: [
      {
        address: toAddress('P.O. Box 99999', '', '', '', 'دبي'),
        lines: ['P.O. Box 99999', 'Dubai'],
      },
      {
        address: toAddress('شارع الشيخ زايد 210', 'مكتب 1402', '', '', 'Dubai'),
        lines: ['شارع الشيخ زايد 210', 'مكتب 1402', 'دبي'],
      },
    ],
  },
  {
    country: 'KR',
    page: 'https://www.koreapost.go.kr/eng/subIndex/4425.do',
    fields: [
      ['state', 'Province or city (do, si)'],
      ['city', 'City and district'],
      street,
      building,
      ['postal_code', 'Postal code'],
    ],
    required: ['line1', 'city', 'state', 'postal_code'],
    postalCode: {
      fine: ['03187', '42007'],
      odd: ['110-820', '0318'],
      says: 'Postal codes in this country look like 03051.',
    },
    states: { count: 17, one: { code: 'Seoul', name: 'Seoul (서울)' } },
    printed: [
      {
        address: toAddress('종로 6', '10층', '03187', '종로구', '서울'),
        lines: ['서울 종로구', '종로 6', '10층', '03187'],
      },
      {
        address: toAddress('6 Jong-ro', '10th floor', '03187', 'Jongno-gu', 'Seoul'),
        lines: ['6 Jong-ro', '10th floor', 'Jongno-gu', 'Seoul 03187'],
      },
    ],
  },
]

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTaxId } from './check'

/** As they are written on papers, what is stored of them, and the API's name of their scheme. */
const right: [country: string, typed: string, value: string, format: string][] = [
  ['IE', 'ie 6433435 f', 'IE6433435F', 'eu_vat'],
  ['IE', '6433435F', 'IE6433435F', 'eu_vat'],
  ['IE', 'IE-6433435-F', 'IE6433435F', 'eu_vat'],
  ['IE', 'IE 1234567FA', 'IE1234567FA', 'eu_vat'],
  ['DE', 'DE 136 695 976', 'DE136695976', 'eu_vat'],
  ['DE', '\u200eDE136695976', 'DE136695976', 'eu_vat'],
  ['DE', 'DE\u2011136\u00a0695\u202f976\u200b', 'DE136695976', 'eu_vat'],
  ['DE', 'ＤＥ１３６６９５９７６', 'DE136695976', 'eu_vat'],
  ['FR', 'fr 40 303265045', 'FR40303265045', 'eu_vat'],
  ['FR', 'K7399859412', 'FRK7399859412', 'eu_vat'],
  ['GR', 'GR 094259216', 'GR094259216', 'eu_vat'],
  ['GR', 'EL-094259216', 'GR094259216', 'eu_vat'],
  ['BE', 'BE 1000.123.052', 'BE1000123052', 'eu_vat'],
  ['BE', '(0)403.019.261', 'BE0403019261', 'eu_vat'],
  ['NL', 'NL000099998B57', 'NL000099998B57', 'eu_vat'],
  ['FI', 'FI-2077474-0', 'FI20774740', 'eu_vat'],
  ['EE', 'EE-100594102', 'EE100594102', 'eu_vat'],
  ['GB', '980 7806 84', '980780684', 'gb_vat'],
  ['GB', 'GB-980.7806.84', '980780684', 'gb_vat'],
  ['GB', 'XI 980 7806 84', 'XI980780684', 'gb_vat'],
  ['CH', 'CHE-100.155.212 MWST', 'CHE100155212MWST', 'ch_vat'],
  ['CH', '100.155.212', 'CHE100155212', 'ch_uid'],
  ['US', '12-3456789', '123456789', 'us_ein'],
  ['BR', '11.222.333/0001-81', '11222333000181', 'br_cnpj'],
  ['BR', '12.ABC.345/01DE-35', '12ABC34501DE35', 'br_cnpj'],
  ['AU', '51 824 753 556', '51824753556', 'au_abn'],
  ['IN', '29aabcu9603r1zj', '29AABCU9603R1ZJ', 'in_gst'],
  ['CL', '12.345.678-5', '123456785', 'cl_tin'],
  ['CL', 'CL 7.727.230-5', '77272305', 'cl_tin'],
  ['JP', 'T5-8356-7825-6246', '5835678256246', 'jp_cn'],
  ['NO', 'NO-995.525.828 MVA', '995525828MVA', 'no_vat'],
  ['IL', '39337423', '039337423', 'il_vat'],
]

/** Right by rules that the library doesn't know. */
const amended: [country: string, typed: string, value: string, format: string][] = [
  ['TW', '10000004', '10000004', 'tw_vat'],
  ['TW', 'TW-00501503', '00501503', 'tw_vat'],
  ['EC', '1791234567001', '1791234567001', 'ec_ruc'],
  ['EC', '1793213150001', '1793213150001', 'ec_ruc'],
  ['EC', '1760001550001', '1760001550001', 'ec_ruc'],
  ['EC', '1722050646-751', '1722050646751', 'ec_ruc'],
  ['ID', '0013.1216.6009.1000', '0013121660091000', 'id_npwp'],
  ['ID', '3171 0154 0190 0001', '3171015401900001', 'id_npwp'],
  ['KR', '116-80-00276', '1168000276', 'kr_brn'],
  ['MX', 'XAXX010101000', 'XAXX010101000', 'mx_rfc'],
  ['MX', 'VACE-460910-SX6', 'VACE460910SX6', 'mx_rfc'],
  ['SV', '0214-050717-000-8', '02140507170008', 'sv_nit'],
  ['BG', '675030757', 'BG675030757', 'eu_vat'],
  ['BG', '7523169263', 'BG7523169263', 'eu_vat'],
  ['CZ', 'CZ 640903926', 'CZ640903926', 'eu_vat'],
  ['LV', '328673-00679', 'LV32867300679', 'eu_vat'],
  ['SK', 'SK 609 274 96 19', 'SK6092749619', 'eu_vat'],
  ['UY', '22 001880 001 4', '220018800014', 'uy_ruc'],
  ['VN', '001 099 012 345', '001099012345', 'vn_tin'],
]

/** Of countries that the library knows nothing of. */
const byPattern: [country: string, typed: string, value: string, format: string][] = [
  ['AE', '100-1234-5678-9012', '100123456789012', 'ae_trn'],
  ['GE', 'GE 123456789', '123456789', 'ge_vat'],
  ['GE', '12345678901', '12345678901', 'ge_vat'],
  ['HK', '12345678', '12345678', 'hk_br'],
  ['HK', '12345678-000-01-24-5', '12345678', 'hk_br'],
  ['MU', '2012 3456', '20123456', 'mu_tan'],
  ['TH', '0-9940-00617-72-1', '0994000617721', 'th_vat'],
  ['TH', '1 2345 67890 12 3', '1234567890123', 'th_vat'],
]

describe('a tax id that is right', () => {
  it.each([...right, ...amended, ...byPattern])(
    'in %s: %s is %s',
    (country, typed, value, format) => {
      expect(checkTaxId(country, typed)).toEqual({ answer: 'right', value, format })
    },
  )

  it('is so however it is written', () => {
    const tableRow = fc.constantFrom(...right, ...amended, ...byPattern)
    const marks = ['', ' ', '-', '.', '/', '\u2011', '\u200e', '\u00ad', '\ufeff', '\u2007']
    const between = fc.array(fc.constantFrom(...marks), { minLength: 40, maxLength: 40 })
    const isUpper = fc.boolean()
    fc.assert(
      fc.property(tableRow, between, isUpper, ([country, typed, value, format], gaps, upper) => {
        const spread = [...typed].map((sign, index) => (gaps[index % 40] ?? '') + sign).join('')
        const written = upper ? spread.toUpperCase() : spread.toLowerCase()
        expect(checkTaxId(country, written)).toEqual({ answer: 'right', value, format })
      }),
    )
  })

  it('is so in the form that it is stored in', () => {
    for (const [country, , value, format] of [...right, ...amended, ...byPattern]) {
      expect(checkTaxId(country, value)).toEqual({ answer: 'right', value, format })
    }
  })

  it('is so with the country in front', () => {
    for (const [country, , value, format] of [...right, ...amended, ...byPattern]) {
      if (value.startsWith(country) || value.startsWith('XI')) continue
      expect(checkTaxId(country, `${country}-${value}`)).toEqual({ answer: 'right', value, format })
    }
  })
})

describe('another country’s tax id', () => {
  it.each([
    ['DE', 'FR40303265045', 'FR40303265045'],
    ['FR', 'DE136695976', 'DE136695976'],
    ['IE', 'EL 094259216', 'GR094259216'],
    ['NL', 'ATU13585627', 'ATU13585627'],
    ['ES', 'IE-6433435-F', 'IE6433435F'],
    ['PL', 'XI 980 7806 84', 'XI980780684'],
    ['IT', 'hr 33392005961', 'HR33392005961'],
    ['SE', 'BE 403019261', 'BE0403019261'],
    ['DK', 'EU 372022452', 'EU372022452'],
  ])('is right in %s, where both are of the EU: %s', (country, typed, value) => {
    expect(checkTaxId(country, typed)).toEqual({ answer: 'right', value, format: 'eu_vat' })
  })

  it.each([
    ['US', 'DE 136 695 976'],
    ['GB', 'DE136695976'],
    ['CH', 'FR40303265045'],
    ['NO', 'ATU13585627'],
    ['US', 'XI 980 7806 84'],
  ])('is another’s in %s: %s', (country, typed) => {
    expect(checkTaxId(country, typed)).toEqual({ answer: 'wrong', fault: 'country' })
  })
})

describe('a tax id that is wrong', () => {
  it.each([
    ['IE', '64334', 'length'],
    ['DE', 'DE1366959760', 'length'],
    ['US', '12-345', 'length'],
    ['BR', '1122233300018', 'length'],
    ['FR', 'de', 'length'],
    ['AE', '10012345678901', 'length'],
    ['HK', '1234567', 'length'],
    ['TH', '12345678901234', 'length'],
    ['EC', '179123456700', 'length'],
    ['IE', 'IE 6433435E', 'checkDigit'],
    ['DE', 'DE136695977', 'checkDigit'],
    ['GB', '980780685', 'checkDigit'],
    ['GB', 'XI980780685', 'checkDigit'],
    ['CH', 'CHE-100.155.213', 'checkDigit'],
    ['CL', '12.345.678-6', 'checkDigit'],
    ['TW', '10000003', 'checkDigit'],
    ['EC', '1722050647001', 'checkDigit'],
    ['FR', 'DE136695977', 'checkDigit'],
    ['BR', '11.222.333/0001-82', 'checkDigit'],
    ['IN', '29AABCU9603R1ZX', 'checkDigit'],
    ['DE', '13669597X', 'format'],
    ['IE', '64334xxF', 'format'],
    ['US', '00-3456789', 'format'],
    ['MU', '42345678', 'format'],
    ['EC', '9991234567001', 'format'],
  ])('in %s: %s, its %s', (country, typed, fault) => {
    expect(checkTaxId(country, typed)).toEqual({ answer: 'wrong', fault })
  })
})

describe('a tax id that can’t be checked', () => {
  it.each(['AQ', 'PK', 'SA', '', 'XX', 'XI', '__proto__', 'constructor'])(
    'is any of %j',
    (country) => {
      expect(checkTaxId(country, 'DE136695976')).toEqual({ answer: 'unknown' })
    },
  )
})

it('takes two letters that could be another country’s for what they are here', () => {
  // A Mexican one begins with the letters of a name.
  expect(checkTaxId('MX', 'DEG850101AB1')).not.toMatchObject({ fault: 'country' })
})

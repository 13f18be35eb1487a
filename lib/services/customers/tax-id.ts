import { euVat, stdnum, type Validator } from 'stdnum'

/** A tax id in its plain form, and the scheme it follows (`eu_vat`, `us_ein`, …). */
export type TaxId = { value: string; format: string }

type Scheme = { format: string; validator: Validator | undefined; prefix: string }

/** The schemes of a country outside the EU, as format and the library's name for it. */
const schemesByCountry: Record<string, [format: string, name: string][]> = {
  AD: [['ad_nrt', 'nrt']],
  AR: [['ar_cuit', 'cuit']],
  AU: [['au_abn', 'abn']],
  BR: [
    ['br_cnpj', 'cnpj'],
    ['br_cpf', 'cpf'],
  ],
  CA: [
    ['ca_gst_hst', 'gst'],
    ['ca_bn', 'bn'],
    ['ca_qst', 'qst'],
  ],
  CH: [
    ['ch_vat', 'vat'],
    ['ch_uid', 'uid'],
  ],
  CL: [['cl_tin', 'rut']],
  CN: [['cn_tin', 'uscc']],
  CO: [['co_nit', 'nit']],
  CR: [['cr_tin', 'cpj']],
  DO: [['do_rcn', 'rnc']],
  EC: [['ec_ruc', 'ruc']],
  EG: [['eg_tin', 'tn']],
  GB: [['gb_vat', 'vat']],
  ID: [['id_npwp', 'npwp']],
  IL: [['il_vat', 'hp']],
  IN: [['in_gst', 'gstin']],
  IS: [['is_vat', 'vsk']],
  JP: [['jp_cn', 'cn']],
  KE: [['ke_pin', 'pin']],
  KR: [['kr_brn', 'brn']],
  MK: [['mk_vat', 'edb']],
  MX: [['mx_rfc', 'rfc']],
  NO: [['no_vat', 'mva']],
  NZ: [['nz_gst', 'ird']],
  PE: [['pe_ruc', 'ruc']],
  RS: [['rs_pib', 'pib']],
  RU: [['ru_inn', 'inn']],
  SG: [['sg_uen', 'uen']],
  SV: [['sv_nit', 'nit']],
  TR: [['tr_tin', 'vkn']],
  TW: [['tw_vat', 'ubn']],
  UA: [['ua_vat', 'edrpou']],
  US: [['us_ein', 'ein']],
  UY: [['uy_ruc', 'rut']],
  VE: [['ve_rif', 'rif']],
  VN: [['vn_tin', 'mst']],
  ZA: [['za_vat', 'vat']],
}

/** Schemes whose numbers are written with a country code in front. */
const prefixes: Record<string, string> = { GB: 'GB', GR: 'EL' }

/**
 * Recognises a tax id by the rules of a country: its plain form and its scheme, or
 * null when it is wrong or the country has no scheme that is known here.
 */
export function recognizeTaxId(country: string, input: string): TaxId | null {
  for (const { format, validator, prefix } of schemesOf(country)) {
    const compact = validator && validated(validator, input, prefix)
    if (compact) return { format, value: prefix + withoutPrefix(compact, prefix) }
  }
  return null
}

/** The library throws on some inputs that it can't even begin to read. */
function validated(validator: Validator, input: string, prefix: string): string | null {
  try {
    const checked = validator.validate(withoutPrefix(validator.compact(input), prefix))
    return checked.isValid ? checked.compact : null
  } catch {
    return null
  }
}

function schemesOf(country: string): Scheme[] {
  const european = country in euVat ? euVat[country] : undefined
  if (european && !(country in schemesByCountry)) {
    const prefix = prefixes[country] ?? country
    return european.map((validator) => ({ format: 'eu_vat', validator, prefix }))
  }
  return (schemesByCountry[country] ?? []).map(([format, name]) => ({
    format,
    validator: stdnum[country]?.[name],
    prefix: prefixes[country] ?? '',
  }))
}

function withoutPrefix(value: string, prefix: string): string {
  return prefix && value.toUpperCase().startsWith(prefix) ? value.slice(prefix.length) : value
}

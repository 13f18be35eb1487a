import { euVat, stdnum, type Validator } from 'stdnum'

/** How one kind of tax id is checked and written. */
export type Scheme = {
  /** The API's name for it: `eu_vat`, `us_ein`, … */
  format: string
  validator: Validator
  /** What its numbers are written with in front; empty for most. */
  prefix: string
}

/** The schemes of a country outside the EU, as format and the library's name for it. */
const otherCountries: Record<string, [format: string, name: string][]> = {
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

/** Schemes whose numbers are written with another code in front than their country's. */
const prefixes: Record<string, string> = { GB: 'GB', GR: 'EL' }

/** The schemes that a country's tax ids may follow; none where we know none. */
export function schemesOf(country: string): Scheme[] {
  if (isEuropean(country)) {
    const prefix = prefixes[country] ?? country
    return (euVat[country] ?? []).map((validator) => ({ format: 'eu_vat', validator, prefix }))
  }
  const schemes = Object.hasOwn(otherCountries, country) ? otherCountries[country] : undefined
  return (schemes ?? []).flatMap(([format, name]) => {
    const validator = stdnum[country]?.[name]
    return validator ? [{ format, validator, prefix: prefixes[country] ?? '' }] : []
  })
}

/** Whether a country's tax ids begin with its code, so that one knows whose they are. */
export function isEuropean(country: string): boolean {
  return Object.hasOwn(euVat, country) && !Object.hasOwn(otherCountries, country)
}

/** The European country whose tax ids begin like this one; undefined when none's do. */
export function europeanBeginningOf(taxId: string): string | undefined {
  const code = taxId.slice(0, 2)
  return Object.keys(euVat).find(
    (country) => isEuropean(country) && (country === code || prefixes[country] === code),
  )
}

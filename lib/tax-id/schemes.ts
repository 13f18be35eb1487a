import { euVat, stdnum } from 'stdnum'
import { amendments } from './amendments'
import { byLibrary, byPattern, orElse, type Rule, type Scheme, type SchemeResult } from './scheme'

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
  CL: [['cl_tin', 'rut']],
  CN: [['cn_tin', 'uscc']],
  CO: [['co_nit', 'nit']],
  CR: [['cr_tin', 'cpj']],
  DO: [['do_rcn', 'rnc']],
  EG: [['eg_tin', 'tn']],
  ID: [['id_npwp', 'npwp']],
  IN: [['in_gst', 'gstin']],
  IS: [['is_vat', 'vsk']],
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

/** Countries of which the library knows nothing, or whose numbers are written in their own way. */
const ownSchemes: Record<string, Scheme[]> = {
  AE: [schemeOf('AE', 'ae_trn', byPattern(/^\d{15}$/, 15))],
  CH: [swissScheme('ch_uid', 'uid'), swissScheme('ch_vat', 'vat')],
  EC: [schemeOf('EC', 'ec_ruc', amended('EC', asWritten(libraryRule('EC', 'ruc'))))],
  GB: [northernIrish('gb_vat'), schemeOf('GB', 'gb_vat', libraryRule('GB', 'vat'))],
  GE: [schemeOf('GE', 'ge_vat', byPattern(/^(\d{9}|\d{11})$/, 9, 11))],
  HK: [schemeOf('HK', 'hk_br', readHongKong)],
  IL: [schemeOf('IL', 'il_vat', (plain) => libraryRule('IL', 'idnr')(plain.padStart(9, '0')))],
  // As the issuer of a tax invoice a company has a T in front of its number.
  JP: [{ ...schemeOf('JP', 'jp_cn', libraryRule('JP', 'cn')), prefixes: ['JP', 'T'] }],
  MU: [schemeOf('MU', 'mu_tan', byPattern(/^[23]\d{7}$/, 8))],
  TH: [schemeOf('TH', 'th_vat', byPattern(/^\d{13}$/, 13))],
}

/** What European tax ids have in front that are of no member state: Northern Ireland, one-stop shops. */
const besidesMembers: Record<string, Scheme> = {
  XI: northernIrish('eu_vat'),
  EU: oneStopShop('EU', byPattern(/^\d{9}$/, 9)),
  IM: oneStopShop('IM', byPattern(/^\d{10}$/, 10)),
}

/** The schemes that a country's tax ids may follow; none where we know none. */
export function schemesOf(country: string): Scheme[] {
  if (isMember(country)) return memberSchemes(country)
  if (Object.hasOwn(ownSchemes, country)) return ownSchemes[country] ?? []
  const schemes = Object.hasOwn(otherCountries, country) ? otherCountries[country] : undefined
  return (schemes ?? []).map(([format, name]) =>
    schemeOf(country, format, amended(country, libraryRule(country, name))),
  )
}

/** Whether a country is of the EU, whose members take each other's tax ids. */
export function isMember(country: string): boolean {
  return Object.hasOwn(euVat, country) && !['AD', 'CH'].includes(country)
}

/** The schemes of the European tax id that this one begins like; none when it begins like none. */
export function schemesOfBeginning(plain: string): { country: string; schemes: Scheme[] } | null {
  const code = plain.slice(0, 2)
  const country = code === 'EL' ? 'GR' : code
  if (isMember(country)) return { country, schemes: memberSchemes(country) }
  const other = Object.hasOwn(besidesMembers, code) ? besidesMembers[code] : undefined
  return other ? { country: code, schemes: [other] } : null
}

function memberSchemes(country: string): Scheme[] {
  return (euVat[country] ?? []).map((validator) => ({
    format: 'eu_vat',
    prefixes: country === 'GR' ? ['GR', 'EL'] : [country],
    stored: country,
    rule: amended(country, byLibrary(validator)),
  }))
}

function schemeOf(country: string, format: string, rule: Rule): Scheme {
  return { format, prefixes: [country], stored: '', rule }
}

function libraryRule(country: string, name: string): Rule {
  const validator = stdnum[country]?.[name]
  if (!validator) throw new Error(`stdnum has no ${name} of ${country}`)
  return byLibrary(validator)
}

function amended(country: string, rule: Rule): Rule {
  const amendment = Object.hasOwn(amendments, country) ? amendments[country] : undefined
  return amendment ? orElse(rule, amendment) : rule
}

/** The library leaves the number of the branch off some. */
function asWritten(rule: Rule): Rule {
  return (plain) => {
    const result = rule(plain)
    return 'value' in result ? { value: plain } : result
  }
}

/**
 * Northern Ireland has British numbers with XI in front, which say that the EU's rules hold for goods.
 *
 * Source: https://www.gov.uk/government/publications/accounting-for-vat-on-goods-moving-between-great-britain-and-northern-ireland-from-1-january-2021
 */
function northernIrish(format: string): Scheme {
  return {
    format,
    prefixes: ['XI'],
    needsPrefix: true,
    stored: 'XI',
    rule: libraryRule('GB', 'vat'),
  }
}

function oneStopShop(code: string, rule: Rule): Scheme {
  return { format: 'eu_vat', prefixes: [code], needsPrefix: true, stored: code, rule }
}

/** The digits may come alone; they are stored with CHE. */
function swissScheme(format: string, name: string): Scheme {
  const rule = libraryRule('CH', name)
  return {
    format,
    prefixes: ['CHE', 'CH'],
    stored: '',
    rule: (plain) => rule(/^\d/.test(plain) ? `CHE${plain}` : plain),
  }
}

/** Eight digits; a certificate has the branch, its months and a check digit behind them. */
function readHongKong(plain: string): SchemeResult {
  const result = byPattern(/^\d{8}(\d{3}(\d{5})?)?$/, 8, 11, 16)(plain)
  return 'value' in result ? { value: result.value.slice(0, 8) } : result
}

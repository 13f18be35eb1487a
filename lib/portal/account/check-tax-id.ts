import type { AccountRules } from '../../billing/account/account-changes'
import { checkTaxId as checkByCountry, type TaxIdAnswer } from '../../tax-id/check'

/** Schemes that the published API has a name for and no rule, so that it takes none of their ids. */
const namesOnly = ['cn_tin', 'do_rcn', 'eg_tin', 'nz_gst', 'ua_vat', 'uy_ruc', 'za_vat']

/**
 * What can be said of a tax id at the API in use. Where that isn't ours, one that looks right is not
 * called so if none of its kind may be taken there: its answer decides.
 */
export function checkTaxId(
  country: string,
  typed: string,
  { takesUncheckedTaxIds }: Pick<AccountRules, 'takesUncheckedTaxIds'>,
): TaxIdAnswer {
  const checked = checkByCountry(country, typed)
  const isUncertain =
    takesUncheckedTaxIds && checked.answer === 'right' && namesOnly.includes(checked.format)
  return isUncertain ? { answer: 'unknown' } : checked
}

import type { FieldErrorCode } from '../../billing/field-errors'
import { invoiceRequest } from '../../contract/order/paper'
import { parse } from '../../contract/parse'
import { findUnprintable } from './find-unprintable'

/** Returns why a buyer's reference can't be put on an invoice, as the error of its field, or null. */
export function checkReference(text: string): FieldErrorCode | null {
  const parsed = parse(invoiceRequest, { buyer_reference: text }, 'body')
  if (!parsed.ok) {
    const isTooLong = parsed.details.some(({ type }) => type === 'string_too_long')
    return isTooLong ? 'tooLong' : 'forbiddenCharacter'
  }
  const letters = findUnprintable(text)
  return letters.length > 0 ? `unprintable ${letters.join(' ')}` : null
}

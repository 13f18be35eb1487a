import { asciiDigits } from '../ascii-digits'

/**
 * What an invoice number is compared by: its letters and digits, in lower case. People copy numbers
 * from papers and mails, which have other hyphens, blanks, a `#` in front, or full-width letters.
 */
export function invoiceNumberKey(number: string): string {
  return asciiDigits(number.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Shorter ends are those of too many numbers to mean one. */
export const NUMBER_END_MIN = 3

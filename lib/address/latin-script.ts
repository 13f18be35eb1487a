import type { Address } from '../contract/address/address'

/**
 * Whether an address is written in Latin letters. Without any letters it isn't, since the country's
 * own order is the better guess then.
 */
export function isInLatinScript({ line1, line2, city }: Partial<Address>): boolean {
  const text = [line1, line2, city].join(' ')
  return /\p{L}/u.test(text) && !/[^\P{L}\p{Script=Latin}]/u.test(text)
}

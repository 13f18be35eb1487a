/**
 * How many decimals a currency has: none for JPY, three for KWD; null for what can't be the code of
 * a currency.
 */
export function decimalsOfCurrency(code: string): number | null {
  try {
    return decimalsOf(new Intl.NumberFormat('en', { style: 'currency', currency: code }))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** How many decimals amounts have in a format for a currency. */
export function decimalsOf(format: Intl.NumberFormat): number {
  return format.resolvedOptions().maximumFractionDigits ?? 0
}

/**
 * Returns the amounts in minor units, from the first to the last, that begin as one in the currency's
 * own unit is written: with two decimals, `907.1` begins 90710 to 90719. Null where none does.
 *
 * @param amount Digits, perhaps a point, and more digits.
 */
export function minorUnitsOf(
  amount: string,
  decimals: number,
): { first: number; last: number } | null {
  const [whole = '', fraction = ''] = amount.split('.')
  if (/[^0]/.test(fraction.slice(decimals))) return null
  const written = fraction.slice(0, decimals)
  const first = Number(whole + written.padEnd(decimals, '0'))
  return { first, last: first + 10 ** (decimals - written.length) - 1 }
}

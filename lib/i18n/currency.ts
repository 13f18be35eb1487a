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

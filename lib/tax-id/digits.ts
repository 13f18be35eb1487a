/** The sum of the digits, each by its weight; what has no weight doesn't count. */
export function weighDigits(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

/** Whether the digits of a number, every second one doubled from its end, sum up to tens (Luhn). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** What remains, never below 0. */
export function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}

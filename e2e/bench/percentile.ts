/** The value that so many percent of the values don't exceed; NaN where there are none. */
export function getPercentile(values: number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN
}

/** The value in the middle, which one odd round doesn't move. */
export function getMedian(values: number[]): number {
  return getPercentile(values, 50)
}

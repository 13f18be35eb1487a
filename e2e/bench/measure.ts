/** What calls took, in milliseconds. */
export type Timing = { p50: number; p95: number }

type Call = () => Promise<unknown>

/**
 * Measures calls against each other: in turns, so that whatever else the machine does falls
 * on all alike, one at a time, and after a few that don't count.
 */
export async function measureInTurns(
  calls: Call[],
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<Timing[]> {
  const taken = calls.map((): number[] => [])
  for (let run = -warmUp; run < runs; run++) {
    for (const [index, call] of calls.entries()) {
      const started = performance.now()
      await call()
      if (run >= 0) taken[index]?.push(performance.now() - started)
    }
  }
  return taken.map((times) => ({ p50: percentile(times, 50), p95: percentile(times, 95) }))
}

function percentile(times: number[], percent: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN
}

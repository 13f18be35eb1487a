import { getPercentile } from './percentile'

/** The durations of calls, in milliseconds. */
export type Timing = { p50: number; p95: number }

type Call = () => Promise<unknown>

/**
 * Measures calls against each other: one at a time and in turns, so that other load on the machine
 * affects all of them equally, after a few that don't count.
 */
export async function measureInTurns(
  calls: Call[],
  { runs, warmUp }: { runs: number; warmUp: number },
): Promise<Timing[]> {
  const times = calls.map((): number[] => [])
  for (let run = -warmUp; run < runs; run++) {
    for (const [index, call] of calls.entries()) {
      const started = performance.now()
      await call()
      if (run >= 0) times[index]?.push(performance.now() - started)
    }
  }
  return times.map((times) => ({ p50: getPercentile(times, 50), p95: getPercentile(times, 95) }))
}

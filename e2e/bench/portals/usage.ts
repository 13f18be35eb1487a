import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { findFreePort } from '../../../lib/testing/free-port'

/** What a process has used so far: milliseconds of CPU on all its threads, bytes of memory. */
export type Usage = z.infer<typeof usage>

const usage = z.object({ cpu: z.number(), rss: z.number(), heapUsed: z.number(), peak: z.number() })

const preload = pathToFileURL(`${import.meta.dirname}/report-usage.js`).href

/** The variables that make a process say what it uses, and how to ask it. */
export async function watchUsage() {
  const port = await findFreePort()
  const ask = async (path: string): Promise<Usage> =>
    usage.parse(await (await fetch(`http://127.0.0.1:${port}${path}`)).json())
  return {
    variables: { NODE_OPTIONS: `--import=${preload}`, BENCH_USAGE_PORT: String(port) },
    readUsage: () => ask('/'),
    /** As `readUsage`, once everything that isn't needed any more has been freed. */
    readUsageCollected: () => ask('/collected'),
  }
}

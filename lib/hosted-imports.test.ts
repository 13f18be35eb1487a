import { expect, it } from 'vitest'
import { findImports } from './testing/imports'
import { readProductSources } from './testing/sources'

// A portal only loads what it needs. With a hosted API, services, database and the embedded API are
// loaded on demand; with any, what serves metrics is loaded where they are on.
const statically = new Map(
  readProductSources().map((source) => [
    source.file,
    findImports(source).flatMap(({ target, isType, isDynamic }) =>
      isType || isDynamic ? [] : [target],
    ),
  ]),
)

/** Distinguishes errors of a database, which a portal without one needs too. */
const harmless = 'lib/db/unavailable.ts'

const onDemand = /^(lib\/(api|services|db)\/|drizzle-orm|pg$|@electric-sql|prom-client)/

const isRoute = (file: string) =>
  /^(instrumentation|proxy)\.ts$/.test(file) || file.startsWith('app/')

/** Finds the import chains by which an entry loads what it shouldn't. */
function unwantedChains(entry: string): string[] {
  const seen = new Set([entry])
  const chains: string[][] = [[entry]]
  const unwanted: string[] = []
  for (const chain of chains) {
    const last = chain.at(-1) ?? entry
    if (onDemand.test(last) && last !== harmless) {
      unwanted.push(chain.join(' → '))
      continue
    }
    for (const target of statically.get(last) ?? []) {
      if (!seen.has(target)) chains.push([...chain, target])
      seen.add(target)
    }
  }
  return unwanted
}

// What runs before the first request is imported by name, as instrumentation.ts does.
const entries = [...[...statically.keys()].filter(isRoute), 'lib/portal/start-up.ts']

it.each(entries)(
  '%s loads neither rules, database nor metrics where they aren’t needed',
  (entry) => {
    expect(unwantedChains(entry)).toEqual([])
  },
)

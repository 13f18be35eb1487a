import { expect, it } from 'vitest'
import { importsOf } from './testing/imports'
import { productSources } from './testing/sources'

// What a portal of a hosted API can't do without is loaded at once; rules, database and the API of
// our own only where a file asks for them when it runs.
const statically = new Map(
  productSources().map((source) => [
    source.file,
    importsOf(source).flatMap(({ target, isType, isDynamic }) =>
      isType || isDynamic ? [] : [target],
    ),
  ]),
)

/** Tells apart the errors of a database, which the portal meets without having one. */
const harmless = 'lib/db/unavailable.ts'

const notInHosted = /^(lib\/(api|services|db)\/|drizzle-orm|pg$|@electric-sql)/

const isRoute = (file: string) =>
  /^(instrumentation|proxy)\.ts$/.test(file) ||
  (file.startsWith('app/') && !file.startsWith('app/v1/'))

/** How an entry comes to load what it shouldn't: the chain of imports, once for each. */
function unwantedChains(entry: string): string[] {
  const seen = new Set([entry])
  const chains: string[][] = [[entry]]
  const unwanted: string[] = []
  for (const chain of chains) {
    const last = chain.at(-1) ?? entry
    if (notInHosted.test(last) && last !== harmless) {
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

it.each(entries)('%s loads neither rules nor database for a hosted API', (entry) => {
  expect(unwantedChains(entry)).toEqual([])
})

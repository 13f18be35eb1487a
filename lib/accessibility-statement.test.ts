import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { results } from '../components/accessibility/results'

const names: Record<string, keyof typeof results> = {
  met: 'met',
  'not met': 'notMet',
  'not applicable': 'notApplicable',
}

const rows = readFileSync('docs/accessibility.md', 'utf8').matchAll(
  /^\| (\d\.\d\.\d+) [^|]+ \| (A|AA) \| ([^|]+) \|/gm,
)
const documented = [...rows].map(([, criterion = '', level, result = '']) => ({
  criterion,
  level,
  result: names[result],
}))

it('covers each criterion of WCAG 2.2: 31 of level A and 24 of level AA', () => {
  expect(new Set(documented.map(({ criterion }) => criterion)).size).toBe(55)
  expect(documented.filter(({ level }) => level === 'A')).toHaveLength(31)
  expect(documented.filter(({ level }) => level === 'AA')).toHaveLength(24)
})

it('says the same on its page as in the documentation', () => {
  const shown = Object.entries(results).flatMap(([result, criteria]) =>
    criteria.map((criterion) => [criterion, result]),
  )
  expect(documented.map(({ criterion, result }) => [criterion, result]).sort()).toEqual(
    shown.sort(),
  )
})

import { expect, it } from 'vitest'
import { getMedian, getPercentile } from './percentile'
import { listMissed, renderTable, type Table } from './table'

const table: Table = {
  title: 'Pages',
  columns: ['ms', 'requests/s'],
  rows: [
    {
      name: 'quick',
      values: { ms: 9.876, 'requests/s': 1_234 },
      goals: [{ column: 'ms', most: 10 }],
    },
    {
      name: 'slow',
      values: { ms: 20 },
      goals: [
        { column: 'ms', most: 10 },
        { column: 'requests/s', least: 5 },
      ],
    },
    { name: 'without a goal', values: { ms: 0.1234 } },
  ],
}

it('shows three digits of each value, and says beside each goal whether it is met', () => {
  expect(renderTable(table)).toBe(
    [
      '### Pages',
      '',
      '|  | ms | requests/s | goal |  |',
      '| --- | --: | --: | --- | --- |',
      '| quick | 9.88 | 1234 | ms ≤ 10 | met |',
      '| slow | 20 |  | ms ≤ 10, requests/s ≥ 5 | **missed: ms, requests/s** |',
      '| without a goal | 0.123 |  |  |  |',
      '',
    ].join('\n'),
  )
})

it('counts a goal as missed where nothing was measured', () => {
  expect(listMissed(table)).toEqual(['Pages: slow, ms ≤ 10', 'Pages: slow, requests/s ≥ 5'])
})

it('takes as the median a value that was measured', () => {
  expect(getMedian([30, 10, 20])).toBe(20)
  expect(getMedian([])).toBeNaN()
  expect(
    getPercentile(
      Array.from({ length: 100 }, (_, index) => index + 1),
      95,
    ),
  ).toBe(95)
})

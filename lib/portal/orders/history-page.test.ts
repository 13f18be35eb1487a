import { expect, it } from 'vitest'
import { findNeighbours, parseHistoryPageNumber, selectHistoryPage } from './history-page'

it('shows the newest ten, and fifty at a time on request', () => {
  expect(selectHistoryPage(undefined)).toEqual({ page: 1, limit: 10 })
  expect(selectHistoryPage(3)).toEqual({ page: 3, limit: 50 })
})

it.each([
  ['1', 1],
  ['12', 12],
  [['2', '3'], 2],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['all', undefined],
  ['99999999999999999999', undefined],
  [undefined, undefined],
])('reads %j from an address as %s', (parameter, page) => {
  expect(parseHistoryPageNumber(parameter)).toBe(page)
})

it.each([
  [undefined, 0, { earlier: null, later: null }],
  [undefined, 10, { earlier: null, later: null }],
  [undefined, 11, { earlier: 1, later: null }],
  [1, 50, { earlier: null, later: null }],
  [1, 51, { earlier: 2, later: null }],
  [2, 51, { earlier: null, later: 1 }],
  [2, 400, { earlier: 3, later: 1 }],
  [9, 400, { earlier: null, later: 8 }],
])('part %s of %s changes leads to %o', (page, total, neighbours) => {
  expect(findNeighbours(page, total)).toEqual(neighbours)
})

import { expect, it } from 'vitest'
import { joinPastedLines } from './pasted-text'

it.each([
  ['line1', '24 Fitzwilliam Lane\nDublin 2', '24 Fitzwilliam Lane, Dublin 2'],
  ['line1', '24 Fitzwilliam Lane,\r\n  Dublin 2\r\n', '24 Fitzwilliam Lane, Dublin 2'],
  ['line2', 'Unit 7\rFloor 3\r\rEast', 'Unit 7, Floor 3, East'],
  ['line1', '1 Quay\u2028Cork\u2029Ireland', '1 Quay, Cork, Ireland'],
  ['line1', '大通り 1、\n二階', '大通り 1, 二階'],
  ['line1', '\n1 Quay\n', '1 Quay'],
  ['line1', 'Am Kai 2\v28217 Bremen', 'Am Kai 2, 28217 Bremen'],
  ['billing_name', 'Byrne Design\nLtd', 'Byrne Design Ltd'],
  ['city', 'Dublin\n2', 'Dublin 2'],
])('joins pasted lines with a separator: %s %j', (field, pasted, kept) => {
  expect(joinPastedLines(field, pasted)).toBe(kept)
})

it('leaves a single line to the browser', () => {
  expect(joinPastedLines('line1', '24 Fitzwilliam Lane, Dublin 2')).toBeUndefined()
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemory } from './memory'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

it('keeps a value for its time, however often it is recalled', () => {
  const memory = createMemory<string>(1_000, 10)
  memory.keep('dana', 'Dana')
  vi.advanceTimersByTime(999)
  expect(memory.recall('dana')).toBe('Dana')
  vi.advanceTimersByTime(1)
  expect(memory.recall('dana')).toBeUndefined()
})

it('drops the least recently used of too many', () => {
  const memory = createMemory<number>(1_000, 2)
  memory.keep('first', 1)
  memory.keep('second', 2)
  memory.recall('first')
  memory.keep('third', 3)
  expect(['first', 'second', 'third'].map(memory.recall)).toEqual([1, undefined, 3])
})

it('forgets what it is told to', () => {
  const memory = createMemory<number>(1_000, 2)
  memory.keep('first', 1)
  memory.forget('first')
  expect(memory.recall('first')).toBeUndefined()
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Budget, createBudget } from './budget'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** Takes so many calls, as far as there are any. @returns How many there were. */
async function takeUpTo(count: number, budget: Budget, isBulk: boolean): Promise<number> {
  for (let taken = 0; taken < count; taken++) {
    if ((await budget.take(isBulk)) !== null) return taken
  }
  return count
}

describe('a budget of calls', () => {
  it('is never passed within a minute, and comes back as its calls get older', async () => {
    const budget = createBudget(100)
    expect(await takeUpTo(60, budget, false)).toBe(60)
    vi.advanceTimersByTime(30_000)
    expect(await takeUpTo(60, budget, false)).toBe(40)
    vi.advanceTimersByTime(30_000)
    expect(await takeUpTo(100, budget, false)).toBe(60)
  })

  it('says when there is more', async () => {
    const budget = createBudget(1)
    await budget.take(false)
    vi.advanceTimersByTime(20_000)
    expect(await budget.take(false)).toBe(40)
  })

  it('lets whoever has to wait a moment only wait for it', async () => {
    const budget = createBudget(1)
    await budget.take(false)
    vi.advanceTimersByTime(58_500)
    const taken = budget.take(false)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(await taken).toBeNull()
  })

  it('leaves three fifths of the calls to pages, however much there is to do in bulk', async () => {
    const budget = createBudget(500)
    expect(await takeUpTo(2_000, budget, true)).toBe(200)
    // 30 customers who look at a list, orders and their account, and correct something.
    expect(await takeUpTo(30 * 10, budget, false)).toBe(300)
  })

  it('gives bulk nothing of what pages are about to need', async () => {
    const budget = createBudget(100)
    await takeUpTo(75, budget, false)
    expect(await takeUpTo(100, budget, true)).toBe(5)
    expect(await takeUpTo(100, budget, false)).toBe(20)
  })

  it('gets on in bulk with a fifth, also where a quiet API says that it is busy', async () => {
    const budget = createBudget(500)
    budget.learn()
    expect(await takeUpTo(500, budget, true)).toBe(40)
  })

  it('keeps bulk below what a busy API took, for ten minutes, and not pages', async () => {
    const budget = createBudget(500)
    await takeUpTo(160, budget, false)
    budget.learn()
    vi.advanceTimersByTime(60_000)
    expect(await takeUpTo(500, budget, true)).toBe(64)
    expect(await takeUpTo(200, budget, false)).toBe(200)
    vi.advanceTimersByTime(10 * 60_000)
    expect(await takeUpTo(500, budget, true)).toBe(200)
  })
})

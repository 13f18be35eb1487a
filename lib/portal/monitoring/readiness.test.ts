import { expect, it, onTestFinished, vi } from 'vitest'
import { createReadiness } from './readiness'

it('is ready when the database answers', async () => {
  expect(await createReadiness(async () => true)()).toBeNull()
})

it('is not ready when the database fails, and says nothing of its reason', async () => {
  const findObstacle = createReadiness(async () => {
    throw new Error('connect ECONNREFUSED db.internal:5432')
  })
  expect(await findObstacle()).toBe('the database does not answer')
})

it('doesn’t wait for a silent database, asks it once, and is ready when it is back', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const answers: ((answer: boolean) => void)[] = []
  const findObstacle = createReadiness(() => new Promise((resolve) => answers.push(resolve)))
  const obstacles = Promise.all([findObstacle(), findObstacle()])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await obstacles).toEqual(Array(2).fill('the database does not answer'))
  expect(answers).toHaveLength(1)
  const next = findObstacle()
  answers[0]?.(true)
  expect(await next).toBeNull()
})

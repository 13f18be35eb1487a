import { afterEach, expect, it, vi } from 'vitest'
import { setRecorder } from '../../metrics/recorder'
import { timeCall } from './time-call'

const recorder = { request: vi.fn(), apiCall: vi.fn(), budgetWait: vi.fn(), mail: vi.fn() }

afterEach(() => {
  setRecorder(null)
  vi.clearAllMocks()
})

it('counts a call by its name and what came of it', async () => {
  setRecorder(recorder)
  await timeCall('reading an order', async () => ({ ok: true, data: 1 }))
  await timeCall('reading an order', async () => ({ ok: false, failure: { kind: 'missing' } }))
  const thrown = timeCall('reading an order', async () => {
    throw new Error('The contract is broken')
  })
  await expect(thrown).rejects.toThrow('The contract is broken')
  const outcomes = ['ok', 'missing', 'violation']
  expect(recorder.apiCall.mock.calls).toEqual(
    outcomes.map((outcome) => ['reading an order', outcome, expect.any(Number)]),
  )
})

it('makes the call also where nobody counts', async () => {
  const data = await timeCall('reading an order', async () => ({ ok: true, data: 1 }))
  expect(data).toEqual({ ok: true, data: 1 })
  expect(recorder.apiCall).not.toHaveBeenCalled()
})

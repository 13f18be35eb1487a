import { afterEach, expect, it, vi } from 'vitest'
import { forget, onePerProcess, openPerProcess } from './process-wide'

declare module './process-wide' {
  interface ProcessWide {
    counter: { count: number }
    opening: Promise<string>
  }
}

afterEach(() => {
  forget('counter')
  forget('opening')
})

it('is one value for every copy of the modules that ask for it', async () => {
  const mine = onePerProcess('counter', () => ({ count: 1 }))
  vi.resetModules()
  const copy = await import('./process-wide')
  expect(copy.onePerProcess).not.toBe(onePerProcess)
  expect(copy.onePerProcess('counter', () => ({ count: 2 }))).toBe(mine)
})

it('is opened once for all who ask while it opens', async () => {
  const open = vi.fn(async () => 'open')
  const all = await Promise.all([openPerProcess('opening', open), openPerProcess('opening', open)])
  expect(all).toEqual(['open', 'open'])
  expect(open).toHaveBeenCalledOnce()
})

it('is opened again after it failed', async () => {
  const failing = openPerProcess('opening', () => Promise.reject(new Error('away')))
  await expect(failing).rejects.toThrow('away')
  expect(await openPerProcess('opening', async () => 'back')).toBe('back')
})

it('is made anew once it is forgotten', () => {
  const first = onePerProcess('counter', () => ({ count: 1 }))
  expect(forget('counter')).toBe(first)
  expect(onePerProcess('counter', () => ({ count: 2 })).count).toBe(2)
  expect(forget('opening')).toBeUndefined()
})

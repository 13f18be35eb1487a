import { beforeEach, expect, it, vi } from 'vitest'
import { setSessionCookie } from '../testing/browser'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'
import { answerOnce } from './answer-once'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

openOwnShop()

const full = { subject: { sub: 'usr_1001' }, link: 'a link', issued: 0, viewOnly: false }
const session = createSession({ full })

let runs = 0
const count = async (by: number) => {
  runs += by
  return runs
}

beforeEach(async () => {
  runs = 0
  await setSessionCookie(session)
})

it('gives a call that is made again the answer to the first', async () => {
  const countOnce = answerOnce(count)
  expect(await countOnce('a-key', 1)).toBe(1)
  expect(await countOnce('a-key', 1)).toBe(1)
  expect(await countOnce('another', 1)).toBe(2)
})

it('lets it wait for a first call that is still at work', async () => {
  let finish = (_answer: string) => {}
  const work = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)))
  const workOnce = answerOnce(work)
  const calls = [workOnce('a-key'), workOnce('a-key')]
  await expect.poll(() => work).toHaveBeenCalled()
  finish('done')
  expect(await Promise.all(calls)).toEqual(['done', 'done'])
  expect(work).toHaveBeenCalledOnce()
})

it('gives nobody the answer of another session', async () => {
  const countOnce = answerOnce(count)
  await countOnce('a-key', 1)
  await setSessionCookie({ ...session, id: 'another session' })
  expect(await countOnce('a-key', 1)).toBe(2)
})

it.each([undefined, null, '', 'a key', 'k'.repeat(65), { toString: null }, 7])(
  'takes what is no key for none: %j',
  async (key) => {
    const countOnce = answerOnce(count)
    await countOnce(key, 1)
    expect(await countOnce(key, 1)).toBe(2)
  },
)

it('tries again what was thrown', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue('done')
  const workOnce = answerOnce(work)
  await expect(workOnce('a-key')).rejects.toThrow('away')
  expect(await workOnce('a-key')).toBe('done')
})

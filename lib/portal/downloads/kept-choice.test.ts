import { describe, expect, it, vi } from 'vitest'
import { orderId } from '../../api/testing/shop'
import { setSessionCookie } from '../testing/browser'
import { openAs } from '../testing/open-as'
import { openOwnShop } from '../testing/own-shop'
import { createSession } from '../testing/watched-api'
import { answerDownload } from './answer-download'
import { answerIssuing } from './answer-issuing'

vi.mock('next/headers', async () => (await import('../testing/browser')).nextHeaders)

openOwnShop()

const form = (query: string) => new URLSearchParams(query)
const locationOf = (response: Response) => response.headers.get('location') ?? ''

describe('what was chosen', () => {
  const [a, b] = [orderId('usr_1002', 0), orderId('usr_1002', 1)]
  it.each([
    'year=2001',
    'year=2001&month=03',
    'from=2001-03-01&to=2001-03-31',
    'from=2001-03-31&to=2001-03-01',
    'from=2026-02-31',
    `order=${a}&order=nobody`,
    `order=${a}&order=${b}&order=nobody`,
    `year=2001&order=${a}&order=nobody`,
  ])('is still there where there is no download: %s', async (query) => {
    await openAs('usr_1002', true)
    const refused = await answerDownload(form(`${query}&format=csv`))
    expect(locationOf(refused)).toMatch(/&problem=\w+$/)
    expect(locationOf(refused).replace(/&problem=\w+$/, '')).toBe(`/orders/papers?${query}`)
    const viewOnly = locationOf(await answerIssuing(form(query)))
    expect(viewOnly.replace(/&problem=\w+$/, '')).toBe(`/orders/papers?${query}`)
  })

  it.each([
    'year=2001',
    'year=2001&month=03',
    'from=2001-03-01&to=2001-03-31',
    `order=${a}&order=${b}`,
  ])('is still there after signing in again: %s', async (query) => {
    await setSessionCookie(createSession({}))
    for (const answer of [await answerDownload(form(query)), await answerIssuing(form(query))]) {
      const { pathname, searchParams } = new URL(locationOf(answer), 'https://portal.example')
      expect([pathname, searchParams.get('to')]).toEqual(['/sign-in', `/orders/papers?${query}`])
    }
  })

  it('is still there once invoices were issued', async () => {
    await openAs('usr_1002')
    const issued = await answerIssuing(form(`order=${a}&order=${b}`))
    expect(locationOf(issued)).toContain(`/orders/papers?order=${a}&order=${b}&issued=`)
  })
})

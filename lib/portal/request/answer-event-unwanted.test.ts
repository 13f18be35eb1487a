import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('POLAR_WEBHOOK_SECRET', '')
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('POLAR_SERVER', 'https://api.example')
  vi.stubEnv('POLAR_ACCESS_TOKEN', 'polar_oat_of-the-tests')
  vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('PORTICO_LINK_SECRET', 'a-link-secret-of-the-tests-long-enough')
})

afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  ['POLAR_WEBHOOK_SECRET', 'polar_whs_of-the-tests'],
  ['DATABASE_URL', 'postgres://nobody@nowhere.invalid/portico'],
])('there is nothing to send events to with %s alone', async (name, value) => {
  vi.stubEnv(name, value)
  const { answerEvent } = await import('./answer-event')
  const request = new Request('http://portal.test/hooks/polar', { method: 'POST', body: '{}' })
  expect((await answerEvent(request)).status).toBe(404)
})

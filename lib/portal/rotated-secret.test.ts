import { afterEach, expect, it, vi } from 'vitest'

const [before, after] = ['a secret of the tests before', 'a secret of the tests after'].map(
  (text) => text.padEnd(40, '.'),
)
const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'
const details = { billing_name: 'Lucie Moreau', billing_address: null }

/** Loads the portal as a process does that was started with these secrets. */
async function loadPortalWith(secrets: string) {
  vi.resetModules()
  vi.stubEnv('PORTICO_SECRET', secrets)
  const { openSessionCookie, createSessionCookie } = await import('./session/session-cookie')
  const { sealCorrection, unsealCorrection } = await import('./corrections/correction')
  return { openSessionCookie, createSessionCookie, sealCorrection, unsealCorrection }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

it('keeps sessions and undo links when another secret is put before the old one', async () => {
  const old = await loadPortalWith(`${before}`)
  const now = new Date()
  const seconds = Math.floor(now.getTime() / 1_000)
  const full = { token: 'polar_cst_x' }
  const session = { id: 'a', began: seconds, seen: seconds, full, orders: [] }
  const cookie = (await old.createSessionCookie(session)).value
  const undo = await old.sealCorrection({
    subject: { sub: 'usr_1017' },
    order,
    before: details,
    after: details,
  })

  const rotated = await loadPortalWith(`${after},${before}`)
  expect(await rotated.openSessionCookie(cookie, now)).toEqual(session)
  expect(await rotated.unsealCorrection(undo)).toMatchObject({ order, before: details })
  const renewed = (await rotated.createSessionCookie(session)).value

  const done = await loadPortalWith(`${after}`)
  expect(await done.openSessionCookie(renewed, now)).toEqual(session)
  expect(await done.openSessionCookie(cookie, now)).toBeNull()
  expect(await done.unsealCorrection(undo)).toBeNull()
})

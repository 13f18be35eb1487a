import { describe, expect, it, vi } from 'vitest'
import { readDraftCookie } from './billing/draft-cookie'
import { readDetailsBefore } from './bulk-apply/bulk-apply-link'
import { unsealCorrection } from './corrections/correction'
import { openSessionCookie } from './session/session-cookie'
import { readSignInLink } from './sign-in/sign-in-link'
import {
  formerBulkApply,
  formerDraft,
  formerSession,
  formerSignIn,
  formerUndo,
} from './testing/formerly-sealed'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: formerDraft }) }),
}))

vi.stubEnv('PORTICO_SECRET', 'a secret of the tests, long enough')

const order = '0b7f7a4c-1d53-4a5e-9f63-6f0b2f1f4a11'
const sealedAt = new Date('2026-05-04T09:00:00Z')

describe('what an earlier version sealed', () => {
  it('opens as a session, of the portal and of single orders', async () => {
    const subject = { sub: 'usr_1003' }
    expect(await openSessionCookie(formerSession, sealedAt)).toMatchObject({
      id: 'sealed-before',
      full: { link: 'whole', viewOnly: false, subject: { ...subject, member: 'member_lee' } },
      orders: [{ link: 'part', viewOnly: true, subject, order }],
    })
  })

  it('opens as an undo link', async () => {
    expect(await unsealCorrection(formerUndo)).toMatchObject({
      subject: { sub: 'usr_1017' },
      order,
      before: { billing_name: 'Lucie Moreau', billing_address: null },
    })
  })

  it('opens as a sign-in link, for the person whom it was for', async () => {
    expect(await readSignInLink(formerSignIn)).toMatchObject({
      subject: { sub: 'usr_1017' },
      email: 'lucie@moreau.example',
      to: '/account',
    })
  })

  it('opens as the URL that applies a correction to other orders', async () => {
    expect(await readDetailsBefore(order, formerBulkApply)).toMatchObject({
      billing_name: 'Lucie Moreau',
    })
  })

  it('opens as a draft', async () => {
    expect(await readDraftCookie(order)).toMatchObject({ typed: { billing_name: 'Lucie Moreau' } })
  })
})

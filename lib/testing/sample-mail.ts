import type { LinkRequest } from '../mail/link-request'
import type { Mail } from '../mail/mail'

export const LINK = 'https://portal.example/l/a-link-that-works'

/** Creates a mail with a link. */
export function sampleMail(changes: Partial<Mail> = {}): Mail {
  return {
    to: 'aoife@byrne.example',
    merchant: 'Nordlicht',
    subject: 'Sign in to Nordlicht',
    text: `Sign in:\n${LINK}`,
    html: `<a href="${LINK}">Sign in</a>`,
    signInLink: LINK,
    expires_at: null,
    ...changes,
  }
}

/** Creates a request for a sign-in link. */
export function sampleRequest(changes: Partial<LinkRequest> = {}): LinkRequest {
  return {
    asked_by: 'nobody@nowhere.example',
    to: '/orders',
    language: 'en',
    expires_at: '2999-12-31T00:00:00.000Z',
    ...changes,
  }
}

/** Creates a mail as the sender gets it. */
export function sampleOutgoing(changes: Partial<Mail> = {}) {
  const id = '7d7e0c4e-6f0b-4f3e-9d53-0a4f2f2a3c11'
  return { id, createdAt: new Date('2026-05-04T09:30:00Z'), mail: sampleMail(changes) }
}

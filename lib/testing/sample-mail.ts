import type { LinkRequest } from '../mail/link-request'
import type { Mail } from '../mail/mail'

export const LINK = 'https://portal.example/l/a-link-that-works'

/** A mail with a link in it. */
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

/** A request for a sign-in link. */
export function sampleRequest(changes: Partial<LinkRequest> = {}): LinkRequest {
  return {
    asked_by: 'nobody@nowhere.example',
    to: '/orders',
    language: 'en',
    expires_at: '2999-12-31T00:00:00.000Z',
    ...changes,
  }
}

/** A mail as it is handed to whatever sends it. */
export function outgoing(changes: Partial<Mail> = {}) {
  const id = '7d7e0c4e-6f0b-4f3e-9d53-0a4f2f2a3c11'
  return { id, createdAt: new Date('2026-05-04T09:30:00Z'), mail: sampleMail(changes) }
}

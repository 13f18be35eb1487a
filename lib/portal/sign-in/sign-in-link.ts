import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { env } from '../../env'
import { extractToken } from '../links/extract-token'
import { subject, withFormerHolder } from '../links/subject'
import { parseReturnTo, type ReturnTo } from '../request/return-to'
import { seal, unseal } from '../seal'

/** How long a sign-in link works. */
export const LINK_MINUTES = 15

const linkContents = withFormerHolder(
  z.object({
    jti: z.string(),
    /** The address that it was sent to, which its reader has access to. */
    email: z.string(),
    /** Which person with that address it is for; without, its reader chooses. */
    subject: z.optional(subject),
    to: z.string(),
    /** Seconds since 1970. */
    issued: z.number(),
    until: z.number(),
  }),
)

/** The contents of a sign-in link. Only this portal can create and read one. */
export type SignInLink = Omit<z.infer<typeof linkContents>, 'to'> & { to: ReturnTo }

type NewSignInLink = Pick<SignInLink, 'email' | 'subject' | 'to'>

/** Creates a sign-in link: the whole URL, as the mail contains it. */
export async function createSignInLink(link: NewSignInLink, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1_000)
  const until = issued + LINK_MINUTES * 60
  const token = await seal('sign-in', { ...link, jti: randomUUID(), issued, until })
  return `${env().url}/sign-in/${token}`
}

/**
 * Reads a link from the text of a URL; null when this portal didn't create it. It may have expired.
 */
export async function readSignInLink(text: string): Promise<SignInLink | null> {
  const link = await unseal('sign-in', linkContents, extractToken(text))
  return link && { ...link, to: parseReturnTo(link.to) }
}

/** Whether a link has expired. */
export function isExpired({ until }: SignInLink, now: Date): boolean {
  return now.getTime() / 1_000 >= until
}

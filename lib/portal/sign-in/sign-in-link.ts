import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { env } from '../../env'
import { extractToken } from '../links/extract-token'
import { subject, withFormerHolder } from '../links/subject'
import { parseReturnTo, type ReturnTo } from '../request/return-to'
import { seal, unseal } from '../seal'

/** How long a link to sign in works. */
export const LINK_MINUTES = 15

const linkContents = withFormerHolder(
  z.object({
    jti: z.string(),
    /** The address that it was sent to: whoever has the link reads what comes there. */
    email: z.string(),
    /** For whom of those with that address it is; without, whoever opens it chooses. */
    subject: z.optional(subject),
    to: z.string(),
    /** Seconds since 1970. */
    issued: z.number(),
    until: z.number(),
  }),
)

/** What a link to sign in says. Only this portal can make one, and nobody else can read it. */
export type SignInLink = Omit<z.infer<typeof linkContents>, 'to'> & { to: ReturnTo }

type NewSignInLink = Pick<SignInLink, 'email' | 'subject' | 'to'>

/** A new link, as it stands in a mail. */
export async function createSignInLink(link: NewSignInLink, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1_000)
  const until = issued + LINK_MINUTES * 60
  const token = await seal('sign-in', { ...link, jti: randomUUID(), issued, until })
  return `${env().url}/sign-in/${token}`
}

/** The link in an address as it arrived; null when this portal never made it. It may be over. */
export async function readSignInLink(text: string): Promise<SignInLink | null> {
  const link = await unseal('sign-in', linkContents, extractToken(text))
  return link && { ...link, to: parseReturnTo(link.to) }
}

/** Whether its time is over. */
export function isExpired({ until }: SignInLink, now: Date): boolean {
  return now.getTime() / 1_000 >= until
}

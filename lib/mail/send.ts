import type { LinkRequest } from './link-request'
import type { Mail } from './mail'
import type { Outgoing } from './queue'

/** Why a mail was not sent: a code without people's data, and whether to try again. */
export type SendFailure = {
  code: string
  permanent: boolean
  /** The least to wait, in seconds, where the API said so. */
  retryAfter?: number | null
}

/** Sends a mail, all of it or nothing. @returns Null when it is sent. */
export type Send = (outgoing: Outgoing) => Promise<SendFailure | null>

/** What became of a request: a mail, null when nobody has the address, or why it can't be known. */
export type Written = { ok: true; mail: Mail | null } | { ok: false; failure: SendFailure }

/** Writes the mail that somebody asked for. It costs the same whether anybody has the address. */
export type WriteRequested = (request: LinkRequest) => Promise<Written>

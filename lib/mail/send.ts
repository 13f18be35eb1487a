import type { Outgoing } from './queue'

/** Why a mail was not sent: a code without people's data, and whether to try again. */
export type Refusal = { code: string; permanent: boolean }

/** Sends a mail, all of it or nothing. @returns Null when it is sent. */
export type Send = (outgoing: Outgoing) => Promise<Refusal | null>

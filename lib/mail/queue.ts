import type { Mail } from './mail'

/** A mail and what tells it from any other, on each attempt. */
export type Outgoing = { id: string; createdAt: Date; mail: Mail }

/** A mail that is this process's to send, for as long as an attempt may take. */
export type ClaimedMail = {
  id: string
  createdAt: Date
  /** Null when it can't be read any more. */
  mail: Mail | null
  /** How often it was tried before. */
  attempts: number
  claimedUntil: Date
}

/** Where mails wait. What happens to a claimed mail is written down only while the claim holds. */
export type MailQueue = {
  add(mail: Mail): Promise<void>
  /** Takes up to so many mails that are due, and keeps others from them. */
  claim(most: number): Promise<ClaimedMail[]>
  /** It is sent, and nothing of it is kept; whoever claimed it. */
  remove(claimed: ClaimedMail): Promise<void>
  /** It failed with this code, and is to be tried again then. */
  postpone(claimed: ClaimedMail, code: string, until: Date): Promise<void>
  /** It failed with this code for good; its content is deleted. */
  giveUp(claimed: ClaimedMail, code: string): Promise<void>
}

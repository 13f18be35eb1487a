import * as z from 'zod/mini'
import type { QueueLength } from '../outbox/queue-length'
import { type LinkRequest, linkRequest } from './link-request'
import { type Mail, mail } from './mail'

/** What waits: a mail as it will be read, or a request that a mail is still to be written for. */
export const queued = z.union([linkRequest, mail])

export type Queued = LinkRequest | Mail

/** Whether it is a request, and no mail yet. */
export function isLinkRequest(content: Queued): content is LinkRequest {
  return 'asked_by' in content
}

/** A mail to be sent, with an id that stays the same on each attempt. */
export type Outgoing = { id: string; createdAt: Date; mail: Mail }

/** A mail that this process has claimed, for as long as an attempt may take. */
export type ClaimedMail = {
  id: string
  createdAt: Date
  /** Null when it can't be read any more. */
  content: Queued | null
  /** How often it was tried before. */
  attempts: number
  claimedUntil: Date
}

/** Where mails wait. What happens to a claimed mail is written down only while the claim holds. */
export type MailQueue = {
  /** @param due From when on it may be claimed; without, at once. */
  add(content: Queued, due?: Date): Promise<void>
  /** How much of it, due or not, is lost when this process ends. */
  unsaved(): number
  measure(): Promise<QueueLength>
  /** Takes up to so many mails that are due, and keeps others from them. */
  claim(most: number): Promise<ClaimedMail[]>
  /** Deletes a mail that was sent, also where the claim has run out. */
  remove(claimed: ClaimedMail): Promise<void>
  /** It failed with this code, and is to be tried again then. */
  postpone(claimed: ClaimedMail, code: string, until: Date): Promise<void>
  /** It failed with this code for good; its content is deleted. */
  giveUp(claimed: ClaimedMail, code: string): Promise<void>
}

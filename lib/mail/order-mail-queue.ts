import type { OrderMailKind } from '../contract/order/mailed-order'
import type { Mail } from './mail'

/** What a customer is to be told of an order, claimed by this process. */
export type ClaimedOrderMail = {
  id: string
  orderId: string
  kind: OrderMailKind
  /** How often it was tried before. */
  attempts: number
  /** The code that the last attempt ended with. */
  lastCode: string | null
  claimedUntil: Date
}

/** A mail for one of those who are told. */
export type AddressedMail = {
  /** Who it is for, by the API's id: what tells their mail from that of another. */
  recipient: string
  mail: Mail
}

/** Where it waits what customers are to be told. Outcomes count only while a claim holds. */
export type OrderMailQueue = {
  /** Takes up to so many that are due, and keeps others from them. */
  claim(most: number): Promise<ClaimedOrderMail[]>
  /**
   * Queues these mails, and never again. One for an address that has got its share of a day is left
   * out. Returns how many were.
   */
  complete(claimed: ClaimedOrderMail, mails: readonly AddressedMail[]): Promise<number>
  /** It couldn't be written, for this reason, and is to be tried again then. */
  postpone(claimed: ClaimedOrderMail, code: string, until: Date): Promise<void>
  /** There won't be a mail, for this reason. */
  giveUp(claimed: ClaimedOrderMail, code: string): Promise<void>
}

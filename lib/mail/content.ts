import type { OrderMailKind } from '../contract/order/mailed-order'
import type { PortalOrder } from '../contract/order/order'
import type { Language } from '../i18n/languages'
import type { Attachment } from './mail'

/** What a mail is about. Its links are absolute addresses. */
export type MailContent = { to: string; language: Language } & (
  | SignIn
  | Correction
  | Notice
  | OrderNews
)

/** The link that somebody asked for, to sign in with. */
export type SignIn = {
  kind: 'signIn'
  /** Whom to greet; nobody by name when it isn't known. */
  name: string | null
  link: string
  /** How long the link works, from now. */
  minutes: number
}

/** Tells a customer that somebody corrected an order of theirs through a link. */
export type Correction = Corrected & {
  kind: 'correction'
  /** Where it can be undone. */
  link: string
}

/** Tells the merchant the same. */
export type Notice = Corrected & {
  kind: 'notice'
  customer: string
}

/** Tells a customer that an order of theirs was paid, refunded, or has another invoice. */
export type OrderNews = {
  kind: 'order'
  news: OrderMailKind
  /** Whom to greet; nobody by name when it isn't known. */
  name: string | null
  order: MailedSums & { title: string; invoice_number: string | null }
  /** A portal link to the order. */
  link: string
  /** For how many days it works. */
  days: number
  /** The order's paper, where it comes along. */
  paper: Attachment | null
}

/** In the currency's minor unit. */
type MailedSums = { total: number; refunded: number; currency: string }

type Corrected = {
  order: { title: string; invoice_number: string | null }
  was: BilledTo
  is: BilledTo
}

export type BilledTo = Pick<PortalOrder, 'billing_name' | 'billing_address'>

/** Whose mails they are. */
export type Merchant = {
  name: string | null
  /** An absolute address. */
  logo: string | null
  accent: string | null
  /** An address to press: `mailto:` or a page. */
  support: string | null
}

import type { Database } from '../db/database'
import type { PaperSettings } from './papers/paper-settings'

/** What every rule works with. The clock is a parameter so that an hour can pass in a test. */
export type Services = {
  database: Database
  /** Now, in UTC. */
  clock: () => Date
  /** Keys the hashes of session tokens. */
  tokenKey: string
  /** The token that makes its bearer the merchant. */
  merchantToken: string
  /** What the shop is called until its own data says more. */
  merchantName: string
  /** Where customers reach the portal, without a slash at the end. */
  portalUrl: string
  papers: PaperSettings
}

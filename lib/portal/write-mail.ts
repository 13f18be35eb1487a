import { env } from '../env'
import type { MailContent, Merchant } from '../mail/content'
import type { Mail } from '../mail/mail'
import { renderMail } from '../mail/render'
import { getMerchant } from './request/merchant'

/** Puts a mail into the merchant's name and the reader's language. */
export async function writeMail(content: MailContent, now: Date): Promise<Mail> {
  return renderMail(content, await getMailMerchant(), now)
}

/** A mail has no address of its own that a logo's path could begin from. */
async function getMailMerchant(): Promise<Merchant> {
  const { logo, ...merchant } = await getMerchant()
  return { ...merchant, logo: logo && new URL(logo, env().url).href }
}

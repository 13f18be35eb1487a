import { env } from '../env'
import type { MailContent, Merchant } from '../mail/content'
import type { Mail } from '../mail/mail'
import { renderMail } from '../mail/render'
import { getMerchant } from './request/merchant'

/** Renders a mail in the merchant's name and the reader's language. */
export async function writeMail(content: MailContent, now: Date): Promise<Mail> {
  return renderMail(content, await getMailMerchant(), now)
}

/** A mail has no URL, so the logo's URL must be absolute. */
async function getMailMerchant(): Promise<Merchant> {
  const { logo, ...merchant } = await getMerchant()
  return { ...merchant, logo: logo && new URL(logo, env().url).href }
}

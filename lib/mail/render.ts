import { toLocale } from '../i18n/choose-locale'
import { createI18n, type I18n } from '../i18n/i18n'
import type { MailContent, Merchant } from './content'
import type { Mail } from './mail'
import { correctionLetter } from './templates/correction'
import { toHtml } from './templates/html'
import type { Letter } from './templates/letter'
import { noticeLetter } from './templates/notice'
import { oneLine } from './templates/one-line'
import { orderNewsLetter } from './templates/order-news'
import { toPlain } from './templates/plain'
import { signInLetter } from './templates/sign-in'

/** Renders a mail in its language, with the merchant's name and colour. */
export async function renderMail(
  content: MailContent,
  merchant: Merchant,
  now: Date,
): Promise<Mail> {
  // No mail holds a date, so the time zone decides nothing.
  const i18n = await createI18n(toLocale(content.language), 'UTC')
  const name = oneLine(merchant.name ?? i18n.t('portal.name'))
  const letter = letterOf(content, name, i18n)
  // A merchant needs no link to their own support.
  const support = content.kind === 'notice' ? null : merchant.support
  return {
    to: content.to,
    merchant: name,
    subject: letter.subject,
    text: toPlain(letter, plainFoot(name, support, i18n), i18n),
    html: await toHtml(letter, { merchant: { ...merchant, name, support }, i18n }),
    signInLink: content.kind === 'signIn' ? content.link : null,
    expires_at: content.kind === 'signIn' ? inMinutes(now, content.minutes) : null,
    ...(content.kind === 'order' && content.paper && { attachment: content.paper }),
  }
}

function letterOf(content: MailContent, merchant: string, i18n: I18n): Letter {
  switch (content.kind) {
    case 'signIn':
      return signInLetter(content, merchant, i18n.t)
    case 'correction':
      return correctionLetter(content, i18n)
    case 'notice':
      return noticeLetter(content, i18n)
    case 'order':
      return orderNewsLetter(content, merchant, i18n)
  }
}

function plainFoot(merchant: string, support: string | null, { t }: I18n): string[] {
  if (!support) return [merchant]
  return [t('portal.contact', { merchant }), support.replace(/^mailto:/, '')]
}

function inMinutes(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString()
}

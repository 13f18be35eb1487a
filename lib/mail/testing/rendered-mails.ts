import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime from 'postal-mime'
import { sampleOutgoing } from '../../testing/sample-mail'
import { compose } from '../compose'
import type { MailContent, Merchant } from '../content'
import { renderMail } from '../render'

const now = new Date('2026-05-04T09:30:00Z')
export const link = 'https://portal.example/l/plt_0123?next=%2Forders&then=1'

export const merchant: Merchant = {
  name: 'Nordlicht',
  logo: 'https://portal.example/logo.png',
  accent: '#0f6b5c',
  support: 'mailto:billing@nordlicht.example',
}

export const address = {
  line1: '12 Fitzwilliam Square',
  line2: null,
  postal_code: 'D02 XK81',
  city: 'Dublin',
  state: null,
  country: 'IE',
}

const corrected = {
  order: { title: 'Studio licence', invoice_number: 'NORD-00042' },
  was: { billing_name: 'Aoife Byrne', billing_address: null },
  is: { billing_name: 'Byrne Design Ltd', billing_address: address },
}

const en = { to: 'aoife@byrne.example', language: 'en' } as const
export const signIn = { ...en, kind: 'signIn', name: 'Aoife', link, minutes: 30 } as const
export const correction = { ...en, kind: 'correction', ...corrected, link } as const
export const notice = { ...en, kind: 'notice', ...corrected, customer: 'Byrne Design' } as const

export const sums = { total: 11_900, refunded: 0, currency: 'eur' }
export const news = {
  ...en,
  kind: 'order',
  news: 'paid',
  name: 'Aoife',
  order: { ...corrected.order, ...sums },
  link,
  days: 90,
  paper: null,
} as const

/** Renders a mail for this merchant. */
export const render = (content: MailContent, whose = merchant) => renderMail(content, whose, now)

/** Renders a mail, and returns what a mail program reads of it. */
export async function received(content: MailContent) {
  const mail = await render(content)
  const from = { name: null, address: 'billing@nordlicht.example' }
  const built = new MailComposer(compose(sampleOutgoing(mail), from)).compile().build()
  const {
    subject = '',
    text = '',
    html = '',
    attachments,
  } = await PostalMime.parse(await built, { attachmentEncoding: 'base64' })
  return { subject, text, html, attachments }
}

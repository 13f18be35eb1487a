import type { Translate } from '@/lib/i18n/i18n'

/** The merchant's name and contact URL: `mailto:` or a page. */
export type Contact = { name: string | null; support: string | null }

type Props = { merchant: Contact; t: Translate; className: string }

/** A link to contact the merchant; nothing if no contact is configured. */
export function ContactLink({ merchant, t, className }: Props) {
  const contact = toContact(merchant, t)
  return contact ? (
    <a href={contact.href} className={className}>
      {contact.text}
    </a>
  ) : null
}

/** Returns a link to contact the merchant; null if no contact is configured. */
export function toContact({ name, support }: Contact, t: Translate) {
  if (!support) return null
  const text = name ? t('portal.contact', { merchant: name }) : t('portal.contactSeller')
  return { text, href: support }
}

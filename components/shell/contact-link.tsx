import type { Translate } from '@/lib/i18n/i18n'

/** The merchant's name and contact URL: `mailto:` or a page. */
export type Contact = { name: string | null; support: string | null }

type Props = { merchant: Contact; t: Translate; className: string }

/** A link to contact the merchant; nothing if no contact is configured. */
export function ContactLink({ merchant: { name, support }, t, className }: Props) {
  if (!support) return null
  return (
    <a href={support} className={className}>
      {name ? t('portal.contact', { merchant: name }) : t('portal.contactSeller')}
    </a>
  )
}

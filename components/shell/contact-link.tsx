import type { Translate } from '@/lib/i18n/i18n'

/** How the merchant is called, and an address to press: `mailto:` or a page. */
export type Contact = { name: string | null; support: string | null }

type Props = { merchant: Contact; t: Translate; className: string }

/** The way to the merchant, wherever the portal can't help; nothing where none is configured. */
export function ContactLink({ merchant: { name, support }, t, className }: Props) {
  if (!support) return null
  return (
    <a href={support} className={className}>
      {name ? t('portal.contact', { merchant: name }) : t('portal.contactSeller')}
    </a>
  )
}

import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'

/** The way to the merchant, wherever the portal can't help; nothing where none is configured. */
export async function ContactLink({ className }: { className: string }) {
  const [{ t }, { name, support }] = await Promise.all([getI18n(), getMerchant()])
  if (!support) return null
  return (
    <a href={support} className={className}>
      {name ? t('portal.contact', { merchant: name }) : t('portal.contactSeller')}
    </a>
  )
}

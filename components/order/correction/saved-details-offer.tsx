import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/lib/i18n/i18n'

type Props = { orderId: string; isUsed: boolean; t: Translate }

/** Offers the customer's own details for an order that lacks some; they are not saved by that. */
export function SavedDetailsOffer({ orderId, isUsed, t }: Props) {
  if (isUsed) return <Notice tone="plain">{t('order.savedDetails.used')}</Notice>
  return (
    // A full load, since the form is filled where the page is rendered.
    <a
      href={`/orders/${orderId}?details=profile#billing`}
      className={`${buttonClasses('secondary')} w-full`}
    >
      {t('order.savedDetails.use')}
    </a>
  )
}

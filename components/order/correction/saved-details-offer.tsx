import { getButtonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/lib/i18n/i18n'

type Props = { orderId: string; isUsed: boolean; t: Translate }

/** Offers the customer's stored details for an order that lacks some. That doesn't save them. */
export function SavedDetailsOffer({ orderId, isUsed, t }: Props) {
  if (isUsed) return <Notice tone="plain">{t('order.savedDetails.used')}</Notice>
  return (
    // A full load, since the server fills in the form.
    <a
      href={`/orders/${orderId}?details=profile#billing`}
      className={`${getButtonClasses('secondary')} w-full`}
    >
      {t('order.savedDetails.use')}
    </a>
  )
}

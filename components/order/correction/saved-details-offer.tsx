import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/lib/i18n/i18n'

type Props = { orderId: string; isUsed: boolean; t: Translate }

/** For an order without details: those of the customer, by one press; Save still comes after. */
export function SavedDetailsOffer({ orderId, isUsed, t }: Props) {
  if (isUsed) return <Notice tone="plain">{t('correction.savedUsed')}</Notice>
  return (
    // A full load, since the form is filled where it is rendered.
    <a
      href={`/orders/${orderId}?details=profile#billing`}
      className={`${buttonClasses('secondary')} w-full`}
    >
      {t('correction.useSaved')}
    </a>
  )
}

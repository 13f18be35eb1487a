import { PrintedLines } from '@/components/ui/printed-lines'
import type { PortalOrder } from '@/lib/contract/order/order'
import { formatPostalAddress } from '@/lib/countries/format-postal-address'
import type { I18n } from '@/lib/i18n/i18n'
import type { Merchant } from '@/lib/portal/request/merchant'

type Props = { order: PortalOrder; seller: Merchant['seller']; i18n: I18n }

/** The head of the paper. Where the platform sells, it is the platform's paper, not ours to show. */
export function InvoiceHeader({ order, seller, i18n: { t, format } }: Props) {
  return (
    <header className="space-y-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-2xl">{seller ? t('order.invoice') : t('order.summary')}</h2>
        <dl className="grid grid-cols-[auto_auto] gap-x-4 text-sm tabular-nums">
          <dt className="text-quiet">{t('order.number')}</dt>
          <dd className="text-end">
            <bdi>{order.invoice_number ?? t('orderList.noNumber')}</bdi>
          </dd>
          <dt className="text-quiet">{t('order.date')}</dt>
          <dd className="text-end">{format.date(order.created_at)}</dd>
        </dl>
      </div>
      {seller ? (
        <section className="text-sm">
          <h3 className="text-quiet">{t('order.from')}</h3>
          <p className="font-semibold">{seller.name}</p>
          {seller.address ? (
            <PrintedLines lines={formatPostalAddress(seller.address, format.country)} />
          ) : null}
          {seller.taxId ? <p>{t('order.taxId', { id: seller.taxId })}</p> : null}
        </section>
      ) : null}
    </header>
  )
}

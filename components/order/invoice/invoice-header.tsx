import { PrintedLines } from '@/components/ui/printed-lines'
import type { IssuedPaper } from '@/lib/contract/order/paper'
import type { InvoiceDocument, Party } from '@/lib/documents/invoice-document'
import type { I18n } from '@/lib/i18n/i18n'
import { toPartyLines } from './printed-party'

type Props = {
  invoice: InvoiceDocument
  /** The latest invoice, where it says what the order says. */
  issued: IssuedPaper | null
  i18n: I18n
}

/**
 * The header of the invoice, or of a summary if the platform is the seller and issues the invoice.
 */
export function InvoiceHeader({ invoice, issued, i18n }: Props) {
  const { t, format } = i18n
  const { orderedAt, seller } = invoice
  const number = issued?.number ?? invoice.number
  return (
    <header className="space-y-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-2xl">{getTitle(invoice, issued, i18n)}</h2>
        <dl className="grid grid-cols-[auto_auto] gap-x-4 text-sm tabular-nums">
          <dt className="text-quiet">{t('order.number')}</dt>
          <dd className="text-end">
            <bdi>{number ?? t('orderList.noNumber')}</bdi>
          </dd>
          {issued ? (
            <>
              <dt className="text-quiet">{t('paper.issued')}</dt>
              <dd className="text-end">{format.date(issued.created_at)}</dd>
            </>
          ) : (
            <>
              <dt className="text-quiet">{t('order.date')}</dt>
              <dd className="text-end">{format.date(orderedAt)}</dd>
            </>
          )}
        </dl>
      </div>
      {issued?.corrects ? (
        <p className="text-quiet text-sm">
          {t('paper.correctsUndated', { number: issued.corrects })}
        </p>
      ) : null}
      {seller ? <SellerDetails seller={seller} i18n={i18n} /> : null}
    </header>
  )
}

function getTitle({ seller }: InvoiceDocument, issued: IssuedPaper | null, { t }: I18n): string {
  if (!seller) return t('order.summary')
  return issued?.corrects ? t('paper.titles.correction') : t('order.invoice')
}

function SellerDetails({ seller, i18n: { t, format } }: { seller: Party; i18n: I18n }) {
  return (
    <section className="text-sm">
      <h3 className="text-quiet">{t('order.from')}</h3>
      <p className="font-semibold">{seller.name}</p>
      <PrintedLines lines={toPartyLines(seller, format.country)} />
      {seller.taxId ? <p>{t('order.taxId', { id: seller.taxId })}</p> : null}
    </section>
  )
}

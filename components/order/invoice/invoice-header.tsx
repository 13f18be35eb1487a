import { joinClasses } from '@/components/ui/classes'
import { Logo } from '@/components/ui/logo'
import { TextParts } from '@/components/ui/text-parts'
import { canBeInvoiced } from '@/lib/contract/order/missing-details'
import type { IssuedPaper } from '@/lib/contract/order/paper'
import type { InvoiceDocument } from '@/lib/documents/invoice-document'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  invoice: InvoiceDocument
  /** The latest invoice, where it says what the order says. */
  issued: IssuedPaper | null
  merchant: { name: string | null; logo: string | null; logoDark: string | null }
  i18n: I18n
}

/**
 * The head of the invoice, or of a summary if the platform is the seller and issues the invoice:
 * then nothing is said in the merchant's name.
 */
export function InvoiceHeader({ invoice, issued, merchant, i18n }: Props) {
  const { t, format } = i18n
  const number = issued?.number ?? invoice.number
  const day = issued ? issued.created_at : invoice.orderedAt
  return (
    <header className="space-y-1">
      <div className="flex items-start justify-between gap-x-6 gap-y-4 max-sm:flex-col">
        {invoice.seller ? <Issuer merchant={merchant} name={invoice.seller.name} /> : null}
        <div
          className={joinClasses(
            'min-w-0 [overflow-wrap:anywhere] sm:max-w-1/2 sm:shrink-0',
            invoice.seller && 'sm:text-end',
          )}
        >
          <h2 className="text-2xl leading-tight">{getTitle(invoice, issued, i18n)}</h2>
          <p className="text-quiet tabular-nums">
            <TextParts parts={[number ?? t('orderList.noNumber'), format.date(day)]} />
          </p>
          {invoice.seller ? null : (
            <p className="hidden text-quiet print:block">{t('order.printedSummary')}</p>
          )}
        </div>
      </div>
      {/* A save may fill it; nothing may move then. */}
      {invoice.seller ? (
        <p className="min-h-8 text-quiet text-xs sm:min-h-4 sm:text-end print:min-h-0">
          {issued?.corrects ? t('paper.correctsUndated', { number: issued.corrects }) : null}
        </p>
      ) : null}
    </header>
  )
}

function Issuer({ merchant, name }: Pick<Props, 'merchant'> & { name: string | null }) {
  return (
    <p className="flex min-w-0 items-center gap-3">
      <Logo light={merchant.logo} dark={merchant.logoDark} size={40} className="size-10" />
      <bdi className="min-w-0 font-semibold text-lg [overflow-wrap:anywhere]">
        {merchant.name ?? name}
      </bdi>
    </p>
  )
}

/** What isn't sold, or not yet, has no invoice. */
function getTitle(invoice: InvoiceDocument, issued: IssuedPaper | null, { t }: I18n): string {
  if (!invoice.seller) return t('order.summary')
  if (!canBeInvoiced(invoice)) return t('order.order')
  return issued?.corrects ? t('paper.titles.correction') : t('order.invoice')
}

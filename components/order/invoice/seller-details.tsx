import { PrintedLines } from '@/components/ui/printed-lines'
import type { Party } from '@/lib/documents/invoice-document'
import type { I18n } from '@/lib/i18n/i18n'
import { partyHeading } from './party-heading'
import { toPartyLines } from './printed-party'

type Props = { seller: Party; i18n: I18n }

/** The seller on the invoice. */
export function SellerDetails({ seller, i18n: { t, format } }: Props) {
  return (
    <section className="min-w-0">
      <h3 className={partyHeading}>{t('order.from')}</h3>
      <p className="break-words font-semibold">
        <bdi>{seller.name}</bdi>
      </p>
      <PrintedLines lines={toPartyLines(seller, format.country)} />
      {seller.taxId ? (
        <p className="break-words">{t('order.taxId', { id: seller.taxId })}</p>
      ) : null}
    </section>
  )
}

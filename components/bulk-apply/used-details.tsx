import { PrintedLines } from '@/components/ui/printed-lines'
import { findWrittenLanguage } from '@/lib/address/written-language'
import type { PortalOrder } from '@/lib/contract/order/order'
import { formatPostalAddress } from '@/lib/countries/format-postal-address'
import type { I18n } from '@/lib/i18n/i18n'

type Props = { order: Pick<PortalOrder, 'billing_name' | 'billing_address'>; i18n: I18n }

/** The details that are going to be used, as an invoice prints them. */
export function UsedDetails({ order, i18n: { t, format } }: Props) {
  const { billing_name: name, billing_address: address } = order
  const lines = address ? formatPostalAddress(address, format.country) : []
  const langOf = (text: string) => findWrittenLanguage(text, address?.country ?? null)
  return (
    <div className="rounded-lg bg-tint px-4 py-3 text-sm">
      <p className="text-quiet">{t('bulkApply.used')}</p>
      {name ? (
        <p className="font-semibold [overflow-wrap:anywhere]">
          <bdi lang={langOf(name)}>{name}</bdi>
        </p>
      ) : null}
      <PrintedLines lines={lines} langOf={langOf} />
    </div>
  )
}

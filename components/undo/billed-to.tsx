import { PrintedLines } from '@/components/ui/printed-lines'
import { findWrittenLanguage } from '@/lib/address/written-language'
import type { StoredDetails } from '@/lib/billing/billing-values'
import { formatPostalAddress } from '@/lib/countries/format-postal-address'
import type { I18n } from '@/lib/i18n/i18n'

type Props = { title: string; details: StoredDetails; i18n: I18n }

/** The buyer of an invoice, as printed on it. */
export function BilledTo({ title, details, i18n: { t, format } }: Props) {
  const { billing_name, billing_address } = details
  const lines = billing_address
    ? formatPostalAddress(billing_address, format.country)
    : [t('order.noAddress')]
  const langOf = (text: string) => findWrittenLanguage(text, billing_address?.country ?? null)
  return (
    <section className="rounded-md bg-tint px-4 py-3 text-sm">
      <h2 className="font-sans text-quiet">{title}</h2>
      <p className="break-words font-semibold">
        {billing_name ? <bdi lang={langOf(billing_name)}>{billing_name}</bdi> : t('order.noName')}
      </p>
      <PrintedLines lines={lines} langOf={langOf} />
    </section>
  )
}

import { printedAddress } from '@/lib/address/printed-address'
import type { StoredDetails } from '@/lib/contract/billing-form'
import { printRulesOf } from '@/lib/countries/rules-of'
import type { I18n } from '@/lib/i18n/i18n'

type Props = { title: string; details: StoredDetails; i18n: I18n }

/** Whom an invoice is billed to, as it stands on it. */
export function BilledTo({ title, details, i18n: { t, format } }: Props) {
  const { billing_name, billing_address } = details
  const lines = billing_address
    ? printedAddress(
        billing_address,
        format.country(billing_address.country),
        printRulesOf(billing_address.country),
      )
    : [t('order.noAddress')]
  return (
    <section className="rounded-md bg-tint px-4 py-3 text-sm">
      <h2 className="font-sans text-quiet">{title}</h2>
      <p className="break-words font-semibold">
        <bdi>{billing_name ?? t('order.noName')}</bdi>
      </p>
      {lines.map((line, index) => (
        // Lines have no identity of their own, and two may say the same.
        <p key={index} className="break-words">
          <bdi>{line}</bdi>
        </p>
      ))}
    </section>
  )
}

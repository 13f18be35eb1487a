import type { SignedInCustomer } from '@/lib/contract/customer/customer'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  taxId: SignedInCustomer['tax_id']
  /** Whether whoever looks at it may see the account. */
  canChange: boolean
  t: Translate
}

/** The tax id that the invoice shows, which is the customer's, and where that is changed. */
export function InvoiceTaxId({ taxId, canChange, t }: Props) {
  return (
    <section className="space-y-1 rounded-lg border border-rule bg-paper p-5 text-sm sm:p-6">
      <h2 className="font-sans text-base">{t('order.invoiceTaxId')}</h2>
      <p className="break-words">
        {taxId ? <bdi>{taxId[0]}</bdi> : <span className="text-quiet">{t('order.noTaxId')}</span>}
      </p>
      {canChange ? (
        <a
          href="/account#tax_id"
          className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4"
        >
          {t('order.changeTaxId')}
        </a>
      ) : null}
    </section>
  )
}

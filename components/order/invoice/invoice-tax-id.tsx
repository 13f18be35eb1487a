import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  taxId: string | null
  /** Whether the reader may change the account. */
  canChange: boolean
  t: Translate
}

/** The customer's tax id on the invoice, and the link to change it. */
export function InvoiceTaxId({ taxId, canChange, t }: Props) {
  return (
    <Panel padding="form" className="space-y-1 text-sm">
      <h2 className="font-sans text-base">{t('order.invoiceTaxId')}</h2>
      <p className="break-words">
        {taxId ? <bdi>{taxId}</bdi> : <span className="text-quiet">{t('order.noTaxId')}</span>}
      </p>
      {canChange ? (
        <TextLink look="accent" href="/account#tax_id">
          {t('order.changeTaxId')}
        </TextLink>
      ) : null}
    </Panel>
  )
}

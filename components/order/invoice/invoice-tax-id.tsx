import type { Contact } from '@/components/shell/contact-link'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { I18n } from '@/lib/i18n/i18n'
import { IssueForm } from '../papers/issue-form'
import { createIssueMessages } from '../papers/paper-offer'

type Props = {
  orderId: string
  /** On the invoice as it was issued, and in the customer's account; the same without an invoice. */
  taxId: { printed: string | null; account: string | null }
  /** Whether the reader may change the account, and have an invoice issued. */
  canChange: boolean
  canIssue: boolean
  /** The platform issues the next invoice, and reads the account itself. */
  isReadByService: boolean
  merchant: Contact
  i18n: I18n
}

/** The customer's tax id on the invoice, and how to get another one onto it. */
export function InvoiceTaxId({
  orderId,
  taxId,
  canChange,
  canIssue,
  isReadByService,
  merchant,
  i18n,
}: Props) {
  const { t } = i18n
  const { printed, account } = taxId
  const isOutdated = printed !== account
  return (
    <Panel padding="form" className="space-y-2 text-sm">
      <h2 className="text-xl">{t('order.invoiceTaxId')}</h2>
      <p className="break-words">
        {printed ? <bdi>{printed}</bdi> : <span className="text-quiet">{t('order.noTaxId')}</span>}
      </p>
      {isOutdated ? (
        <p className="[overflow-wrap:anywhere]">
          {account ? t('order.taxIdNow', { id: account }) : t('order.taxIdGone')}
        </p>
      ) : null}
      {isReadByService && canChange ? <p className="text-quiet">{t('order.taxIdNext')}</p> : null}
      {isOutdated && canIssue ? (
        <IssueForm
          action={`/orders/${orderId}/invoice`}
          label={account ? t('order.issueWithTaxId') : t('order.issueWithoutTaxId')}
          look="secondary"
          messages={createIssueMessages(i18n, merchant)}
        />
      ) : null}
      {canChange ? (
        <TextLink look="accent" href="/account#tax_id">
          {t('order.changeTaxId')}
        </TextLink>
      ) : null}
    </Panel>
  )
}

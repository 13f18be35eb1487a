import { type Contact, ContactLink } from '@/components/shell/contact-link'
import { Button, getButtonClasses } from '@/components/ui/button'
import { SteadyLabel } from '@/components/ui/steady-label'
import type { I18n, Translate } from '@/lib/i18n/i18n'
import { IssueForm } from './issue-form'
import { createIssueMessages, type PaperOffer } from './paper-offer'

type Props = { orderId: string; offer: PaperOffer; merchant: Contact; i18n: I18n }

/** The button that downloads an order's invoice, or why there is none and whom to ask. */
export function InvoiceOffer({ orderId, offer, merchant, i18n }: Props) {
  const { t } = i18n
  if (offer.kind === 'none') {
    return (
      <p className="max-w-prose text-quiet text-sm">
        {t(`orderPapers.problems.${offer.problem}`)}{' '}
        <ContactLink merchant={merchant} t={t} className="underline" />
      </p>
    )
  }
  const label = getLabel(offer, t)
  // A save changes the label; nothing may move then.
  const laterLabels = [getLabel({ isCorrected: true }, t)]
  const path = toInvoicePath(orderId)
  if (offer.kind === 'download') {
    return <DownloadLink path={path} label={label} laterLabels={laterLabels} />
  }
  return (
    <IssueForm
      id={FORM}
      action={path}
      label={label}
      laterLabels={laterLabels}
      messages={createIssueMessages(i18n, merchant)}
    />
  )
}

/** The form at the head of the page, which a button elsewhere on it may send. */
const FORM = 'invoice-form'

/**
 * The same button beside what was saved; nothing where there is no invoice.
 *
 * @param props.wasIssued An invoice was issued before: this one is a corrected one.
 */
export function InvoiceButton({
  orderId,
  offer,
  wasIssued,
  i18n: { t },
}: Props & { wasIssued: boolean }) {
  if (offer.kind === 'none') return null
  const label = getLabel({ isCorrected: offer.isCorrected || wasIssued }, t)
  if (offer.kind === 'issue') {
    return (
      <Button look="primary" type="submit" form={FORM}>
        {label}
      </Button>
    )
  }
  return <DownloadLink path={toInvoicePath(orderId)} label={label} />
}

function DownloadLink(props: { path: string; label: string; laterLabels?: readonly string[] }) {
  const { path, label, laterLabels = [] } = props
  return (
    <a href={path} className={getButtonClasses('primary')}>
      <SteadyLabel shown={label} others={laterLabels} />
    </a>
  )
}

function toInvoicePath(orderId: string): string {
  return `/orders/${orderId}/invoice`
}

function getLabel({ isCorrected }: { isCorrected: boolean }, t: Translate): string {
  return isCorrected ? t('orderPapers.downloadCorrected') : t('orderPapers.download')
}

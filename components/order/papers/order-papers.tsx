import { type Contact, ContactLink } from '@/components/shell/contact-link'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { type IssuedPaper, REFERENCE_MAX } from '@/lib/contract/order/paper'
import type { I18n } from '@/lib/i18n/i18n'
import { PaperList } from './paper-list'
import { ReferenceForm } from './reference-form'
import { createReferenceMessages, type ReferenceDraft } from './reference-messages'

type Props = {
  orderId: string
  papers: {
    hasReceipt: boolean
    issued: IssuedPaper[]
    copies: { sha256: string; keptAt: Date }[]
    reference?: string | null
    keepsLatestOnly: boolean
    keepsEarlier: boolean
  }
  /** A reference that was typed before, and isn't on the invoice. */
  referenceDraft: ReferenceDraft | null
  /** Why a paper that was asked for didn't come. */
  problem: string | null
  merchant: Contact
  i18n: I18n
}

/** The invoices and receipts of an order: what was issued, and what can be. Null without any. */
export function OrderPapers(props: Props) {
  const { orderId, papers, referenceDraft, problem, merchant, i18n } = props
  const { t } = i18n
  const { issued, copies, reference, hasReceipt } = papers
  const isLostByCorrection = papers.keepsLatestOnly && !papers.keepsEarlier
  const isIssued = issued.some(({ kind }) => kind === 'invoice')
  const hasReference = reference !== undefined
  const isEmpty = issued.length + copies.length === 0 && !hasReceipt && !hasReference
  if (isEmpty && !problem && !isLostByCorrection) return null
  return (
    <Panel id="papers" padding="form" className="space-y-3 text-sm print:hidden">
      <h2 className="text-xl">{t('orderPapers.title')}</h2>
      {problem ? (
        <Notice tone="bad" role="alert">
          {problem} <ContactLink merchant={merchant} t={t} className="underline" />
        </Notice>
      ) : null}
      {isLostByCorrection ? <p className="text-quiet">{t('orderPapers.latestOnly')}</p> : null}
      <PaperList orderId={orderId} issued={issued} copies={copies} i18n={i18n} />
      {hasReceipt ? (
        <p>
          <TextLink href={`/orders/${orderId}/receipt`}>
            {t('orderPapers.downloadReceipt')}
          </TextLink>
        </p>
      ) : null}
      {hasReference ? (
        <ReferenceForm
          orderId={orderId}
          reference={reference}
          draft={referenceDraft}
          maxLength={REFERENCE_MAX}
          messages={createReferenceMessages(i18n, merchant, isIssued)}
        />
      ) : null}
    </Panel>
  )
}

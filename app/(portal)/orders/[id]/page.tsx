import type { Metadata } from 'next'
import { cache } from 'react'
import { listCountries } from '@/components/billing/fields/country-options'
import { createBillingMessages } from '@/components/order/correction/billing-messages'
import { CorrectionIntro } from '@/components/order/correction/correction-intro'
import { InvoiceEditor } from '@/components/order/correction/invoice-editor'
import { LockedPlace } from '@/components/order/correction/locked-place'
import { SavedDetailsOffer } from '@/components/order/correction/saved-details-offer'
import { BillTo } from '@/components/order/invoice/bill-to'
import { BillToLine } from '@/components/order/invoice/bill-to-line'
import { createBillToMessages } from '@/components/order/invoice/bill-to-messages'
import { InvoiceHeader } from '@/components/order/invoice/invoice-header'
import { InvoiceLines } from '@/components/order/invoice/invoice-lines'
import { InvoiceTaxId } from '@/components/order/invoice/invoice-tax-id'
import { InvoiceTotals } from '@/components/order/invoice/invoice-totals'
import { SellerDetails } from '@/components/order/invoice/seller-details'
import { Standing } from '@/components/order/invoice/standing'
import { OrderHeading } from '@/components/order/order-heading'
import { OrderHistory } from '@/components/order/order-history'
import { InvoiceButton, InvoiceOffer } from '@/components/order/papers/invoice-offer'
import { OrderPapers } from '@/components/order/papers/order-papers'
import { getStatusLabel } from '@/components/order-list/order-row'
import { AsOfNotice } from '@/components/shell/as-of-notice'
import { Failed, getFailureTitle } from '@/components/shell/failed-page'
import { toFormValues } from '@/lib/billing/billing-values'
import { restoreDraft } from '@/lib/billing/draft/draft'
import { completeDetails } from '@/lib/billing/saved-details'
import { toContactUrl } from '@/lib/brand/contact-url'
import { orderTitle } from '@/lib/contract/order/order-title'
import { createInvoiceDocument } from '@/lib/documents/invoice-document'
import { settleOrder } from '@/lib/documents/settlement'
import { readCustomer } from '@/lib/portal/account/customer'
import { getBillingLocks } from '@/lib/portal/billing/correct-order'
import { buildAddressForm, buildCountryForm } from '@/lib/portal/billing/country-form'
import { readDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { deriveDraftKey } from '@/lib/portal/billing/draft-key'
import { parseHistoryPageNumber } from '@/lib/portal/orders/history-page'
import { toListAddress } from '@/lib/portal/orders/order-search'
import { readOrderWithHistory } from '@/lib/portal/orders/read-orders'
import { isInvoicedElsewhere } from '@/lib/portal/papers/order-papers'
import { toPaperProblem } from '@/lib/portal/papers/paper-problem'
import { readReferenceDraft } from '@/lib/portal/papers/reference-draft'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { toOrderPath } from '@/lib/portal/request/return-to'
import { discardDraft } from '../../actions'
import { postBilling, saveBilling } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<
    Partial<Record<'details' | 'changes' | 'paper' | 'list', string | string[]>>
  >
}

const readOnce = cache(readOrderWithHistory)

async function read({ params, searchParams }: Props) {
  const [{ id }, { changes }] = await Promise.all([params, searchParams])
  return readOnce(id, parseHistoryPageNumber(changes))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ t }, result] = await Promise.all([getI18n(), read(props)])
  if (!result.ok) return { title: getFailureTitle(result.failure, t) }
  return { title: orderTitle(result.data.order) }
}

/** An order's invoice, the form that corrects its billing details, and their history. */
export default async function OrderPage(props: Props) {
  const [{ id }, { details, paper, list }] = await Promise.all([props.params, props.searchParams])
  const [i18n, merchant, result, customer] = await Promise.all([
    getI18n(),
    getMerchant(),
    read(props),
    readCustomer(),
  ])
  if (!result.ok) {
    const retry = `/orders/${id}`
    return <Failed failure={result.failure} retry={retry} t={i18n.t} merchant={merchant} />
  }
  const { order, asOf, history, permissions, papers } = result.data
  const { billing_name, billing_address } = order
  const accountTaxId = customer.ok ? (customer.data.tax_id?.[0] ?? null) : null
  const issued = papers.issued.findLast(({ kind }) => kind === 'invoice')
  const taxId = issued ? issued.buyer.tax_id : accountTaxId
  const invoice = createInvoiceDocument(order, merchant.seller, taxId)
  const settlement = settleOrder(order)
  const support = toContactUrl(merchant.support, order.invoice_number ?? order.id)
  const contact = { name: merchant.name, support }
  const locks = getBillingLocks(order)
  const stored = { billing_name, billing_address }
  const saved =
    permissions.changesAll && customer.ok ? completeDetails(stored, customer.data) : null
  const isOfferUsed = details === 'profile'
  const first = toFormValues((isOfferUsed && saved) || stored)
  const kept = await readDraftCookie(id)
  const draft = kept && restoreDraft(kept, toFormValues(stored), locks, first)
  const here = toOrderPath(id, isOfferUsed)
  const countries = listCountries(billing_address, i18n.format)
  const countryForm = buildAddressForm(draft?.values ?? first, i18n)
  const billTo = {
    buyer: invoice.buyer,
    stored,
    edited: draft?.values ?? first,
    base: draft?.base ?? toFormValues(stored),
    countries,
    rules: countryForm.print,
    messages: createBillToMessages(i18n),
  }
  const buyerTaxId = taxId && i18n.t('order.taxId', { id: taxId })
  const offer = { orderId: id, offer: papers.invoice, merchant: contact, i18n }
  return (
    <div className="space-y-6">
      <OrderHeading
        order={order}
        status={getStatusLabel(order, i18n.t)}
        list={permissions.whole ? toListAddress(list) : null}
        download={<InvoiceOffer {...offer} />}
        i18n={i18n}
      />
      <AsOfNotice asOf={asOf} i18n={i18n} />
      <InvoiceEditor
        here={here}
        draftKey={await deriveDraftKey(order)}
        save={saveBilling.bind(null, id)}
        post={postBilling.bind(null, id)}
        stored={stored}
        buyer={invoice.buyer}
        first={first}
        draft={draft}
        discard={discardDraft.bind(null, here)}
        locks={locks}
        intro={
          <CorrectionIntro
            isInvoiceIssued={order.is_invoice_generated}
            isInvoicedElsewhere={isInvoicedElsewhere(papers.invoice)}
            merchant={contact}
            i18n={i18n}
          />
        }
        lockedPlace={
          billing_address ? (
            <LockedPlace address={billing_address} locks={locks} merchant={contact} i18n={i18n} />
          ) : null
        }
        download={<InvoiceButton {...offer} wasIssued={papers.keepsLatestOnly} />}
        viewOnly={permissions.viewOnly}
        countries={countries}
        countryForm={countryForm}
        anyCountry={buildCountryForm('', i18n)}
        language={i18n.language}
        messages={createBillingMessages(i18n, contact)}
        billToMessages={billTo.messages}
        preview={<BillToLine {...billTo} />}
        offer={saved ? <SavedDetailsOffer orderId={id} isUsed={isOfferUsed} t={i18n.t} /> : null}
        taxId={
          customer.ok ? (
            <InvoiceTaxId
              orderId={id}
              taxId={{ printed: taxId, account: accountTaxId }}
              canChange={permissions.changesAll}
              canIssue={papers.invoice.kind === 'issue'}
              isReadByService={papers.keepsLatestOnly}
              merchant={contact}
              i18n={i18n}
            />
          ) : null
        }
        sheet={{
          header: (
            <InvoiceHeader
              invoice={invoice}
              issued={papers.latest}
              merchant={merchant}
              i18n={i18n}
            />
          ),
          seller: invoice.seller ? <SellerDetails seller={invoice.seller} i18n={i18n} /> : null,
          buyer: <BillTo {...billTo} taxId={buyerTaxId} />,
          buyerTaxId,
          lines: (
            <>
              <InvoiceLines invoice={invoice} i18n={i18n} />
              <InvoiceTotals invoice={invoice} settlement={settlement} i18n={i18n} />
              <Standing order={order} settlement={settlement} i18n={i18n} />
            </>
          ),
        }}
        below={
          <>
            <OrderPapers
              orderId={id}
              papers={papers}
              referenceDraft={await readReferenceDraft(id)}
              problem={
                paper ? i18n.t(`orderPapers.problems.${toPaperProblem(String(paper))}`) : null
              }
              merchant={contact}
              i18n={i18n}
            />
            <OrderHistory {...history} i18n={i18n} />
          </>
        }
      />
    </div>
  )
}

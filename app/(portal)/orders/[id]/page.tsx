import type { Metadata } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { countryOptions } from '@/components/billing/fields/country-options'
import { billingMessages } from '@/components/order/correction/billing-messages'
import { InvoiceEditor } from '@/components/order/correction/invoice-editor'
import { SavedDetailsOffer } from '@/components/order/correction/saved-details-offer'
import { InvoiceHeader } from '@/components/order/invoice/invoice-header'
import { InvoiceLines } from '@/components/order/invoice/invoice-lines'
import { InvoiceTaxId } from '@/components/order/invoice/invoice-tax-id'
import { OrderHistory } from '@/components/order/order-history'
import { statusLabel } from '@/components/order-list/order-row'
import { Failed, failureTitle } from '@/components/shell/failed-page'
import { Badge } from '@/components/ui/badge'
import { formValues } from '@/lib/billing/billing-form'
import { restoredDraft } from '@/lib/billing/draft'
import { savedDetails } from '@/lib/billing/saved-details'
import { orderTitle } from '@/lib/contract/order/order-title'
import { readCustomer } from '@/lib/portal/account/customer'
import { billingLocks } from '@/lib/portal/billing/correct-order'
import { addressForm, countryForm } from '@/lib/portal/billing/country-form'
import { readDraftCookie } from '@/lib/portal/billing/draft-cookie'
import { draftKey } from '@/lib/portal/billing/draft-key'
import { readOrderWithHistory } from '@/lib/portal/orders/read-orders'
import { getI18n } from '@/lib/portal/request/language'
import { getMerchant } from '@/lib/portal/request/merchant'
import { orderPath } from '@/lib/portal/request/return-to'
import { discardDraft } from '../../actions'
import { postBilling, saveBilling } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ details?: string | string[] }>
}

const read = cache(readOrderWithHistory)

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const [{ t }, found] = await Promise.all([getI18n(), params.then(({ id }) => read(id))])
  if (!found.ok) return { title: failureTitle(found.failure, t) }
  return { title: orderTitle(found.data.order) }
}

export default async function OrderPage({ params, searchParams }: Props) {
  const [{ id }, { details }] = await Promise.all([params, searchParams])
  const [i18n, merchant, found, customer] = await Promise.all([
    getI18n(),
    getMerchant(),
    read(id),
    readCustomer(),
  ])
  if (!found.ok) return <Failed failure={found.failure} retry={`/orders/${id}`} />
  const { t, format } = i18n
  const { order, changes, permissions } = found.data
  const { created_at, billing_name, billing_address } = order
  const status = statusLabel(order, t)
  const locks = billingLocks(order)
  const stored = { billing_name, billing_address }
  const saved = permissions.changesAll && customer.ok ? savedDetails(stored, customer.data) : null
  const isUsed = details === 'profile'
  const first = formValues((isUsed && saved) || stored)
  const kept = await readDraftCookie(id)
  const draft = kept && restoredDraft(kept, formValues(stored), locks, first)
  const here = orderPath(id, isUsed)
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <Link
          href="/orders"
          prefetch={false}
          className="inline-flex min-h-11 items-center text-quiet text-sm underline underline-offset-4"
        >
          {permissions.whole ? t('order.back') : t('order.others')}
        </Link>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-3xl">
            <bdi>{orderTitle(order)}</bdi>
          </h1>
          <Badge tone={status.tone}>{status.label}</Badge>
        </div>
        <p className="text-quiet">{t('order.ordered', { date: format.date(created_at) })}</p>
        {permissions.viewOnly ? null : (
          <a
            href="#billing"
            className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 lg:hidden"
          >
            {t('order.correct')}
          </a>
        )}
      </div>
      <InvoiceEditor
        here={here}
        draftKey={await draftKey(order)}
        save={saveBilling.bind(null, id)}
        post={postBilling.bind(null, id)}
        stored={stored}
        first={first}
        draft={draft}
        discard={discardDraft.bind(null, here)}
        locks={locks}
        isInvoiceIssued={order.is_invoice_generated}
        viewOnly={permissions.viewOnly}
        countries={countryOptions(billing_address, format)}
        countryForm={addressForm(draft?.values ?? first, i18n)}
        anyCountry={countryForm('', i18n)}
        language={i18n.language}
        messages={billingMessages(i18n, merchant.name, stored)}
        offer={saved ? <SavedDetailsOffer orderId={id} isUsed={isUsed} t={t} /> : null}
        taxId={
          customer.ok ? (
            <InvoiceTaxId taxId={customer.data.tax_id} canChange={permissions.changesAll} t={t} />
          ) : null
        }
        invoiceHeader={<InvoiceHeader order={order} seller={merchant.seller} i18n={i18n} />}
        invoiceLines={<InvoiceLines order={order} i18n={i18n} />}
      />
      <OrderHistory changes={changes} i18n={i18n} />
    </div>
  )
}

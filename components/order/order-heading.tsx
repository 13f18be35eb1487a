import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/text-link'
import type { PortalOrder } from '@/lib/contract/order/order'
import { orderTitle } from '@/lib/contract/order/order-title'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  order: PortalOrder
  status: { label: string; tone: Tone }
  /** The list of all orders, as it was left; null where the session opens only some. */
  list: '/orders' | `/orders?${string}` | null
  /** The button that downloads the invoice. */
  download: ReactNode
  i18n: I18n
}

/** The title and status of an order, the link to the list, and the download of its invoice. */
export function OrderHeading({ order, status, list, download, i18n: { t } }: Props) {
  return (
    <div className="print:hidden">
      <PageLink look="quiet" href={list ?? '/orders'}>
        {list ? t('order.back') : t('order.others')}
      </PageLink>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="min-w-0 text-[1.75rem] leading-tight [overflow-wrap:anywhere]">
            <bdi>{orderTitle(order)}</bdi>
          </h1>
          <Badge tone={status.tone}>{status.label}</Badge>
        </div>
        <div
          data-steps-back=""
          className="max-sm:w-full max-sm:[&_a]:w-full max-sm:[&_button]:w-full"
        >
          {download}
        </div>
      </div>
    </div>
  )
}

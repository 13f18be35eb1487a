import type { ReactNode } from 'react'
import { Badge, type Tone } from '@/components/ui/badge'
import { PageLink, TextLink } from '@/components/ui/text-link'
import type { PortalOrder } from '@/lib/contract/order/order'
import { orderTitle } from '@/lib/contract/order/order-title'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  order: PortalOrder
  status: { label: string; tone: Tone }
  /** The list of all orders, as it was left; null where the session opens only some. */
  list: '/orders' | `/orders?${string}` | null
  /** The billing details may be corrected. On a narrow screen the form is far below. */
  canCorrect: boolean
  /** The button that downloads the invoice. */
  download: ReactNode
  i18n: I18n
}

/** The title, date and status of an order, with links to the list and the form. */
export function OrderHeading(props: Props) {
  const { order, status, list, canCorrect, download } = props
  const { t, format } = props.i18n
  return (
    <div className="space-y-2">
      <PageLink look="quiet" href={list ?? '/orders'}>
        {list ? t('order.back') : t('order.others')}
      </PageLink>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-3xl">
          <bdi>{orderTitle(order)}</bdi>
        </h1>
        <Badge tone={status.tone}>{status.label}</Badge>
      </div>
      <p className="text-quiet">{t('order.ordered', { date: format.date(order.created_at) })}</p>
      <div className="pt-2 print:hidden">{download}</div>
      {canCorrect ? (
        <TextLink look="accent" href="#billing" className="lg:hidden">
          {t('order.correct')}
        </TextLink>
      ) : null}
    </div>
  )
}

import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { getTextLinkClasses } from '@/components/ui/text-link'
import type { OrderRow } from './order-row'

/** One order of the list. The whole row is its link; on a phone it is a card. */
export function OrderRowItem({ row }: { row: OrderRow }) {
  return (
    <li className="relative grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 px-4 py-3 hover:bg-tint lg:grid-cols-[minmax(0,1fr)_7rem_9rem_9rem_8rem_3rem] sm:px-6">
      <div className="min-w-0">
        <Link
          href={`/orders/${row.id}`}
          prefetch={false}
          className="font-semibold after:absolute after:inset-0"
        >
          <bdi>{row.title}</bdi>
        </Link>
        {row.missing ? (
          <p className="font-medium text-accent text-sm underline underline-offset-4">
            {row.missing}
          </p>
        ) : null}
      </div>
      <span className="text-end font-semibold tabular-nums lg:order-1">{row.amount}</span>
      <span className="text-quiet text-sm tabular-nums">{row.date}</span>
      <span className="row-start-3 text-quiet text-sm tabular-nums lg:row-start-auto">
        <bdi>{row.number}</bdi>
      </span>
      <span className="text-end lg:text-start">
        <Badge tone={row.status.tone}>{row.status.label}</Badge>
      </span>
      {row.download ? (
        <form
          method={row.download.method}
          action={`/orders/${row.id}/invoice`}
          className="relative row-start-3 justify-self-end lg:order-2 lg:row-start-auto"
        >
          <button
            type="submit"
            aria-label={row.download.label}
            className={`text-sm ${getTextLinkClasses('accent')}`}
          >
            {row.download.text}
          </button>
        </form>
      ) : null}
    </li>
  )
}

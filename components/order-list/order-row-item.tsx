import { Badge } from '@/components/ui/badge'
import { Chevron } from '@/components/ui/chevron'
import { getTextLinkClasses, PlainPageLink } from '@/components/ui/text-link'
import type { OrderRow } from './order-row'

/**
 * The columns of a wide list, which its heads share. Wide is measured in letters, so that twice the
 * size makes cards too.
 */
export const columns = '@min-[60.85rem]:grid-cols-[minmax(0,1fr)_8rem_12rem_9rem_4.5rem_1rem]'

/** One order of the list. The whole row is its link; on a narrow screen it is a card. */
export function OrderRowItem({ row, startsYear }: { row: OrderRow; startsYear: boolean }) {
  return (
    <li>
      {startsYear ? (
        <h2 className="border-rule border-b bg-ground/60 px-4 py-1.5 font-sans font-semibold text-quiet text-sm tabular-nums sm:px-6">
          {row.year}
        </h2>
      ) : null}
      <div
        className={`relative items-center gap-x-4 px-4 py-3 hover:bg-tint has-[a:first-child:active]:bg-accent/10 sm:px-6 @min-[60.85rem]:grid ${columns}`}
      >
        <div className="flex flex-wrap justify-between gap-x-4 @min-[60.85rem]:contents">
          <div className="min-w-0 flex-[1_1_8rem]">
            <PlainPageLink
              href={row.href}
              className="font-semibold wrap-anywhere after:absolute after:inset-0"
            >
              <bdi>{row.title}</bdi>
            </PlainPageLink>
            <p className="flex flex-wrap items-center gap-x-2 text-quiet text-sm">
              <bdi className="min-w-0 wrap-anywhere tabular-nums">{row.number}</bdi>
              <MissingLink row={row} />
            </p>
          </div>
          <span className="text-end font-semibold tabular-nums wrap-anywhere @min-[60.85rem]:order-3">
            {row.amount}
          </span>
        </div>
        <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 @min-[60.85rem]:contents">
          <div className="flex flex-wrap items-center gap-x-4 @min-[60.85rem]:contents">
            <span className="text-quiet text-sm tabular-nums @min-[60.85rem]:order-1">
              {row.date}
            </span>
            <Download row={row} />
          </div>
          <span className="min-w-0 @min-[60.85rem]:order-2">
            <Badge tone={row.status.tone}>{row.status.label}</Badge>
          </span>
        </div>
        <Chevron
          to="on"
          className="hidden text-quiet @min-[60.85rem]:order-5 @min-[60.85rem]:col-start-6 @min-[60.85rem]:block"
        />
      </div>
    </li>
  )
}

/** With a full page load, since navigation in the page would scroll to the field, and not focus it. */
function MissingLink({ row: { missing } }: { row: OrderRow }) {
  if (!missing) return null
  return (
    <a
      href={missing.href}
      className="relative inline-flex min-h-6 min-w-0 items-center wrap-anywhere font-semibold text-accent underline underline-offset-4 pointer-coarse:min-h-11"
    >
      {missing.label}
    </a>
  )
}

function Download({ row: { id, download } }: { row: OrderRow }) {
  if (!download) return null
  return (
    <form
      method={download.method}
      action={`/orders/${id}/invoice`}
      className="relative @min-[60.85rem]:order-4 @min-[60.85rem]:col-start-5"
    >
      <button
        type="submit"
        aria-label={download.label}
        className={`text-sm ${getTextLinkClasses('accent')}`}
      >
        {download.text}
      </button>
    </form>
  )
}

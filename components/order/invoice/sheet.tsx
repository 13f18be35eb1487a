import type { ReactNode } from 'react'

type Props = {
  header: ReactNode
  /** Null where the platform is the seller. */
  seller: ReactNode
  buyer: ReactNode
  /** Lines, totals, and what follows them. */
  children: ReactNode
}

/**
 * The paper of an order, as a sheet. Beside a form it stays in view while one types; printing the
 * page prints nothing else.
 */
export function Sheet({ header, seller, buyer, children }: Props) {
  return (
    <article className="min-w-0 space-y-7 rounded-sm border-accent border-t-3 bg-paper px-[min(1.25rem,7%)] py-7 text-sm shadow-sheet forced-colors:border sm:px-11 sm:py-10 lg:sticky lg:top-6 lg:row-span-2 print:static print:border-0 print:p-0 print:shadow-none">
      {header}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-6 sm:grid-cols-2 print:grid-cols-2">
        {seller}
        {buyer}
      </div>
      {children}
    </article>
  )
}

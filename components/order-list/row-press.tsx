'use client'

import { useLinkStatus } from 'next/link'

/** Shows at once, over the whole row of the link that it stands in, that the link was pressed. */
export function RowPress() {
  const { pending } = useLinkStatus()
  return pending ? <span className="absolute inset-0 animate-pulse bg-accent/10" /> : null
}

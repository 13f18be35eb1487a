'use client'

import { useLinkStatus } from 'next/link'
import { joinClasses } from './classes'

/** A sign that the pressed link is being followed, which takes no room before. */
export function PressSign() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden="true"
      className={joinClasses(
        'pointer-events-none fixed inset-x-0 top-0 z-30 h-1 origin-left bg-accent rtl:origin-right',
        'transition-transform duration-150 motion-reduce:transition-none',
        pending ? 'scale-x-90' : 'scale-x-0',
      )}
    />
  )
}

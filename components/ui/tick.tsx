import type { ComponentProps } from 'react'
import { joinClasses } from './classes'

/** A box to tick, with what it is for beside it; the whole line can be pressed. */
export function Tick({ className, children, ...box }: ComponentProps<'input'>) {
  return (
    <label className={joinClasses('flex min-h-11 items-center gap-3', className)}>
      <input {...box} type="checkbox" className="size-5 shrink-0 accent-accent" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </label>
  )
}

import type { ReactNode } from 'react'
import { panelClasses } from './panel'

/** A page that says one thing, and where to go from there. */
export function MessagePage({
  title,
  body,
  children,
}: {
  title: string
  body: string
  children?: ReactNode
}) {
  return (
    <section className={`mx-auto max-w-lg space-y-4 ${panelClasses('message')}`}>
      <h1 className="text-2xl leading-tight">{title}</h1>
      <p className="text-quiet">{body}</p>
      {children ? <div className="flex flex-wrap gap-3 pt-2">{children}</div> : null}
    </section>
  )
}

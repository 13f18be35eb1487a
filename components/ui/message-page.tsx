import type { ReactNode } from 'react'
import { getPanelClasses } from './panel'

/** A page with a single message, and links. */
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
    <section className={`mx-auto max-w-lg space-y-4 ${getPanelClasses('message')}`}>
      <h1 className="text-2xl leading-tight">{title}</h1>
      <p className="text-quiet">{body}</p>
      {children ? <div className="flex flex-wrap gap-3 pt-2">{children}</div> : null}
    </section>
  )
}

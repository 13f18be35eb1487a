import type { ReactNode } from 'react'
import { getPanelClasses } from '@/components/ui/panel'
import type { Translate } from '@/lib/i18n/i18n'
import { DownloadButtons } from './download-buttons'

type Props = {
  id: string
  title: string
  canIssue: boolean
  t: Translate
  /** The fields that choose orders. */
  children: ReactNode
}

/** One way to choose orders: a plain form, whose answer is a file. */
export function DownloadForm({ id, title, canIssue, t, children }: Props) {
  const heading = `${id}-title`
  return (
    <form
      method="get"
      action="/orders/papers/file"
      aria-labelledby={heading}
      className={getPanelClasses('form')}
    >
      <h2 id={heading} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
      <DownloadButtons describedBy={heading} canIssue={canIssue} t={t} />
    </form>
  )
}

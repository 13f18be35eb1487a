import { Notice } from '@/components/ui/notice'
import type { I18n } from '@/lib/i18n/i18n'

type Props = {
  /** From when the page is; null where it is as things are now. */
  asOf: Date | null
  i18n: I18n
}

/** That a page shows how things were before the API went away, and from when that is. */
export function AsOfNotice({ asOf, i18n: { t, format } }: Props) {
  if (!asOf) return null
  const when = format.moment(asOf.toISOString())
  return (
    <Notice tone="plain" role="status" className="print:hidden">
      {t('problem.asOf', { when })}
    </Notice>
  )
}

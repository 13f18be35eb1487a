import { Notice } from '@/components/ui/notice'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  /** Why nothing was downloaded, as the address says. */
  problem:
    | 'unchosen'
    | 'none'
    | 'missing'
    | 'tooMany'
    | 'viewOnly'
    | 'forbidden'
    | 'busy'
    | 'unavailable'
    | null
  /** How many invoices were issued just now, can't be, and are left. */
  counted: { issued: number; refused: number; left: number } | null
  max: number
  t: Translate
}

/** What came of the last press. */
export function DownloadNotices({ problem, counted, max, t }: Props) {
  return (
    <>
      {problem ? (
        <Notice tone="bad" role="alert">
          {problem === 'tooMany'
            ? t('paperDownloads.tooMany', { max })
            : t(`paperDownloads.problems.${problem}`)}
        </Notice>
      ) : null}
      {counted ? (
        <Notice tone={counted.left > 0 ? 'plain' : 'good'} role="status">
          <p>{t('paperDownloads.issued', { count: counted.issued })}</p>
          {counted.refused > 0 ? (
            <p>{t('paperDownloads.refused', { count: counted.refused })}</p>
          ) : null}
          {counted.left > 0 ? <p>{t('paperDownloads.left', { count: counted.left })}</p> : null}
        </Notice>
      ) : null}
    </>
  )
}

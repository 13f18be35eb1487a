import { Button } from '@/components/ui/button'
import type { Translate } from '@/lib/i18n/i18n'
import { IssueButton } from './issue-button'

type Props = {
  /** What is chosen, for those who hear the buttons without what is around them. */
  describedBy: string
  canIssue: boolean
  t: Translate
}

/** What can be done with the orders that a form chooses. */
export function DownloadButtons({ describedBy, canIssue, t }: Props) {
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      <Button look="primary" type="submit" name="format" value="zip" aria-describedby={describedBy}>
        {t('paperDownloads.zip')}
      </Button>
      <Button
        look="secondary"
        type="submit"
        name="format"
        value="csv"
        aria-describedby={describedBy}
      >
        {t('paperDownloads.csv')}
      </Button>
      {canIssue ? (
        <IssueButton label={t('paperDownloads.issue')} describedBy={describedBy} />
      ) : null}
    </div>
  )
}

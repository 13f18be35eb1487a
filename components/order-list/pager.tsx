import { TextLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  /** The paths of the first page and of the previous one. */
  first: string
  previous: string
  t: Translate
}

/** Links to earlier pages, on a later page that was opened by its URL. */
export function Pager({ first, previous, t }: Props) {
  return (
    <p className="flex gap-6">
      <TextLink href={first}>{t('orderList.first')}</TextLink>
      <TextLink href={previous} rel="prev">
        {t('orderList.previous')}
      </TextLink>
    </p>
  )
}

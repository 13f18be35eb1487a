import { TextLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/i18n/i18n'

type Props = {
  /** The addresses of the first page and of the one before this. */
  first: string
  previous: string
  t: Translate
}

/** The way back towards the start, on a later page that was opened by its address. */
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

import { Chevron } from '@/components/ui/chevron'
import { joinClasses } from '@/components/ui/classes'
import type { I18n } from '@/lib/i18n/i18n'
import type { ListSearch } from './list-search'
import { ListTools } from './list-tools'
import { LiveForm } from './live-form'
import { SearchField } from './search-field'

type Props = {
  search: ListSearch
  /** The search as a query, without a page. */
  query: string
  /** The years that orders can be of. */
  years: number[]
  /** Whether any invoice may lack details. */
  mayNeedDetails: boolean
  asksWhileTyping: boolean
  i18n: I18n
}

/**
 * Search, filters and sorting of the list: a GET form, so that they are all in the URL. On a narrow
 * screen everything but the search is behind one control.
 */
export function SearchForm({ search, query, asksWhileTyping, i18n, ...tools }: Props) {
  const { t } = i18n
  const isNarrowed = Boolean(search.year || search.needsDetails || search.type)
  return (
    <LiveForm query={query} asksWhileTyping={asksWhileTyping} className="flex flex-wrap gap-2">
      <SearchField q={search.q} label={t('orderList.searchLabel')} find={t('orderList.find')} />
      <details className="group contents details-content:hidden details-content:basis-full open:details-content:block lg:details-content:contents lg:open:details-content:contents">
        <summary
          className={joinClasses(
            'flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-md border bg-paper px-3 text-sm active:bg-tint group-open:bg-tint lg:hidden [&::-webkit-details-marker]:hidden',
            isNarrowed ? 'border-accent font-semibold text-accent' : 'border-edge',
          )}
        >
          {t('orderList.tools')}
          <Chevron to="down" className="group-open:rotate-180" />
        </summary>
        <ListTools search={search} {...tools} i18n={i18n} />
      </details>
    </LiveForm>
  )
}

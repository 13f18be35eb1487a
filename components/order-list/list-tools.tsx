import { Button } from '@/components/ui/button'
import type { I18n } from '@/lib/i18n/i18n'
import type { ListSearch } from './list-search'
import { ToolSelect } from './tool-select'

const types = ['one_time', 'recurring'] as const

// The first is the default, which isn't in the URL.
const sorts = [
  ['', 'newest'],
  ['created_at', 'oldest'],
  ['-amount', 'highest'],
  ['amount', 'lowest'],
  ['product', 'product'],
] as const

type Props = { search: ListSearch; years: number[]; mayNeedDetails: boolean; i18n: I18n }

/** The filters and the sorting of the list. */
export function ListTools({ search, years, mayNeedDetails, i18n }: Props) {
  const { t } = i18n
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] items-end gap-2 lg:contents">
      <ToolSelect
        name="year"
        label={t('orderList.yearLabel')}
        value={String(search.year ?? '')}
        options={[['', t('orderList.allYears')], ...listYears(search, years, i18n)]}
      />
      {mayNeedDetails || search.needsDetails ? (
        <label className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-edge bg-paper px-3 has-checked:border-accent has-checked:bg-tint has-checked:font-semibold">
          <input
            type="checkbox"
            name="needs"
            value="details"
            defaultChecked={search.needsDetails}
            className="size-4 shrink-0 accent-accent"
          />
          {t('orderList.needs')}
        </label>
      ) : null}
      <ToolSelect
        name="type"
        label={t('orderList.typeLabel')}
        value={search.type ?? ''}
        options={[
          ['', t('orderList.types.all')],
          ...types.map((type): [string, string] => [type, t(`orderList.types.${type}`)]),
        ]}
      />
      <ToolSelect
        name="sort"
        label={t('orderList.sortLabel')}
        value={search.sort === '-created_at' ? '' : search.sort}
        options={sorts.map(([sort, name]) => [sort, t(`orderList.sorts.${name}`)])}
      />
      <Button look="secondary" type="submit" className="lg:hidden">
        {t('orderList.apply')}
      </Button>
    </div>
  )
}

function listYears({ year }: ListSearch, years: number[], { format }: I18n): [string, string][] {
  const all = year && !years.includes(year) ? [...years, year] : years
  return all.map((each) => [String(each), format.year(`${each}-07-01T12:00:00Z`)])
}
